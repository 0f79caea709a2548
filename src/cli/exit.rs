/// How a command ended. The numbers are fixed: scripts rely on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It did what it was asked.
    Success = 0,
    /// `check` found something that stands in the way of signing, `verify` something that is not as it was signed, or `merge`
    /// edits that contradict each other.
    Findings = 1,
    /// The arguments are wrong, or a window was asked for where there is no display.
    Usage = 2,
    /// A file cannot be used.
    Input = 3,
    /// A result cannot be written.
    Output = 4,
}
