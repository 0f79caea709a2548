//! How long a frame of the window takes, with each chart of a large history in it, and while a list of all its leads is
//! scrolled. Without a display: what is drawn is made into triangles, and not sent anywhere.
//!
//! `cargo bench --bench frames -- 1000000`; without a number, 100,000 leads.

use std::error::Error;
use std::io::Write;
use std::time::{Duration, Instant};

use accord::agreement::Edit;
use accord::charts::CHARTS;
use accord::simulation::Figure;
use accord::ui::{App, Files, Purpose};
use accord::workbench::{Command, LeadColumn, Preferences, Screen, Surroundings, Workbench};
use egui::{Event, Pos2, RawInput, Rect, vec2};

/// Frames of each kind.
const N_FRAMES: usize = 60;

fn main() -> Result<(), Box<dyn Error>> {
    let number = std::env::args().skip(1).find(|it| !it.starts_with("--"));
    let sample_size = number.map_or(Ok(100_000), |it| it.parse())?;
    let mut window = Window::open(sample_size)?;
    let mut out = std::io::stdout();
    writeln!(out, "{sample_size} leads; median and longest of {N_FRAMES} frames, in milliseconds")?;
    window.run(Command::Go(Screen::Simulate))?;
    window.measure(&mut out, "overview", |_| Vec::new())?;
    let mut without = Vec::new();
    // Without a change nobody moves.
    let threshold = window.app.workbench.agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(threshold - 10)))?;
    for chart in CHARTS {
        window.run(Command::ShowChart(Some((chart.key, 1_000))))?;
        let is_drawn = window.app.workbench.picture().is_some_and(|(picture, _)| picture.is_ok());
        if is_drawn {
            window.measure(&mut out, chart.key, |n| vec![moved(n)])?;
        } else {
            without.push(chart.key);
        }
    }
    writeln!(out, "nothing to draw of: {}", without.join(", "))?;
    window.run(Command::ShowFigure(Figure::Created))?;
    let listed = window.app.workbench.listed().map_or(0, |it| it.shown.len());
    assert_eq!(listed as u64, sample_size, "every lead is listed");
    window.measure(&mut out, "list, scrolled", scrolled)?;
    let start = Instant::now();
    let order = Some((LeadColumn::Score, true));
    window.run(Command::SortLeads(order))?;
    writeln!(out, "sorted by score in the background: {:.0}", milliseconds(start.elapsed()))?;
    window.measure(&mut out, "sorted list, scrolled", scrolled)?;
    Ok(())
}

/// The pointer over the chart.
fn moved(n: usize) -> Event {
    Event::PointerMoved(Pos2::new(420.0 + 10.0 * n as f32, 260.0))
}

/// The wheel turned over the list, by a page each time.
fn scrolled(_: usize) -> Vec<Event> {
    let over = Event::PointerMoved(Pos2::new(600.0, 600.0));
    let wheel = Event::MouseWheel {
        unit: egui::MouseWheelUnit::Page,
        delta: vec2(0.0, -3.0),
        modifiers: egui::Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    };
    vec![over, wheel]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// No dialogs of the desktop.
struct NoDialogs;

impl Files for NoDialogs {
    fn ask(&self, _: &egui::Context, _: Purpose, _: &str) {}
}

/// A window without a display.
struct Window {
    ctx: egui::Context,
    app: App,
    time: f64,
}

impl Window {
    fn open(sample_size: u64) -> Result<Self, Box<dyn Error>> {
        let surroundings = Surroundings { sample_size, ..Surroundings::of_a_test() };
        let preferences = Preferences { is_guided: true, ..Preferences::default() };
        let app = App::new(Workbench::new(preferences, surroundings), |_| Box::new(NoDialogs));
        let ctx = egui::Context::default();
        accord::ui::install(&ctx);
        let mut window = Self { ctx, app, time: 0.0 };
        window.settle()?;
        Ok(window)
    }

    fn run(&mut self, command: Command) -> Result<(), Box<dyn Error>> {
        self.app.workbench.run(command);
        self.settle()
    }

    /// Waits for all that goes on in the background.
    fn settle(&mut self) -> Result<(), Box<dyn Error>> {
        let start = Instant::now();
        loop {
            self.app.workbench.poll();
            self.frame(Vec::new());
            if !self.app.workbench.is_busy() {
                return Ok(());
            }
            if start.elapsed() > Duration::from_mins(20) {
                return Err("the background work never ended".into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Draws one frame, down to the triangles.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1_920.0, 1_080.0)));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let start = Instant::now();
        let output = self.ctx.run_ui(input, |ui| self.app.draw(ui));
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        std::hint::black_box(triangles);
        start.elapsed()
    }

    fn measure(
        &mut self,
        out: &mut impl Write,
        name: &str,
        events: impl Fn(usize) -> Vec<Event>,
    ) -> std::io::Result<()> {
        // Letters are drawn into the atlas once.
        for _ in 0..5 {
            self.frame(Vec::new());
        }
        let mut times: Vec<Duration> = (0..N_FRAMES).map(|n| self.frame(events(n))).collect();
        times.sort_unstable();
        let [median, longest] = [times[N_FRAMES / 2], times[N_FRAMES - 1]].map(milliseconds);
        writeln!(out, "  {name:22} {median:6.2} {longest:6.2}")
    }
}
