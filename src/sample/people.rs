//! Names of people who do not exist. A tenth are Korean, Japanese, Polish or German.

use super::random::Random;

/// A first or last name as it is written, and as it stands in e-mail addresses.
type Name = (&'static str, &'static str);

/// A person's name.
pub(super) struct Person {
    pub(super) first: Name,
    pub(super) last: Name,
}

#[derive(Clone, Copy)]
struct Names {
    first: &'static [Name],
    last: &'static [Name],
}

const ENGLISH: Names = Names {
    first: &[
        ("James", "james"),
        ("Mary", "mary"),
        ("Robert", "robert"),
        ("Patricia", "patricia"),
        ("John", "john"),
        ("Jennifer", "jennifer"),
        ("Michael", "michael"),
        ("Linda", "linda"),
        ("David", "david"),
        ("Susan", "susan"),
        ("Thomas", "thomas"),
        ("Karen", "karen"),
        ("Daniel", "daniel"),
        ("Sarah", "sarah"),
        ("Paul", "paul"),
        ("Emma", "emma"),
        ("Andrew", "andrew"),
        ("Laura", "laura"),
        ("Kevin", "kevin"),
        ("Rachel", "rachel"),
    ],
    last: &[
        ("Smith", "smith"),
        ("Johnson", "johnson"),
        ("Williams", "williams"),
        ("Brown", "brown"),
        ("Jones", "jones"),
        ("Miller", "miller"),
        ("Davis", "davis"),
        ("Wilson", "wilson"),
        ("Taylor", "taylor"),
        ("Clark", "clark"),
        ("Lewis", "lewis"),
        ("Walker", "walker"),
        ("Hall", "hall"),
        ("Young", "young"),
        ("King", "king"),
        ("Wright", "wright"),
        ("Hill", "hill"),
        ("Green", "green"),
        ("Baker", "baker"),
        ("O'Neill", "oneill"),
    ],
};

const KOREAN: Names = Names {
    first: &[
        ("민수", "minsu"),
        ("지영", "jiyoung"),
        ("서준", "seojun"),
        ("하은", "haeun"),
        ("도윤", "doyun"),
        ("수빈", "subin"),
        ("영희", "younghee"),
        ("준호", "junho"),
    ],
    last: &[
        ("김", "kim"),
        ("이", "lee"),
        ("박", "park"),
        ("최", "choi"),
        ("정", "jung"),
        ("강", "kang"),
        ("조", "cho"),
        ("윤", "yoon"),
    ],
};

const JAPANESE: Names = Names {
    first: &[
        ("太郎", "taro"),
        ("花子", "hanako"),
        ("健一", "kenichi"),
        ("美咲", "misaki"),
        ("翔", "sho"),
        ("さくら", "sakura"),
        ("直樹", "naoki"),
        ("陽子", "yoko"),
    ],
    last: &[
        ("佐藤", "sato"),
        ("鈴木", "suzuki"),
        ("高橋", "takahashi"),
        ("田中", "tanaka"),
        ("渡辺", "watanabe"),
        ("伊藤", "ito"),
        ("山本", "yamamoto"),
        ("中村", "nakamura"),
    ],
};

const POLISH: Names = Names {
    first: &[
        ("Łukasz", "lukasz"),
        ("Małgorzata", "malgorzata"),
        ("Paweł", "pawel"),
        ("Agnieszka", "agnieszka"),
        ("Grzegorz", "grzegorz"),
        ("Zofia", "zofia"),
        ("Michał", "michal"),
        ("Żaneta", "zaneta"),
    ],
    last: &[
        ("Kowalska", "kowalska"),
        ("Nowak", "nowak"),
        ("Wiśniewski", "wisniewski"),
        ("Wójcik", "wojcik"),
        ("Zieliński", "zielinski"),
        ("Dąbrowska", "dabrowska"),
        ("Szymański", "szymanski"),
        ("Woźniak", "wozniak"),
    ],
};

const GERMAN: Names = Names {
    first: &[
        ("Jürgen", "juergen"),
        ("Anna", "anna"),
        ("Günther", "guenther"),
        ("Käthe", "kaethe"),
        ("Björn", "bjoern"),
        ("Sabine", "sabine"),
        ("Jörg", "joerg"),
        ("Lena", "lena"),
    ],
    last: &[
        ("Müller", "mueller"),
        ("Schäfer", "schaefer"),
        ("Weiß", "weiss"),
        ("Schröder", "schroeder"),
        ("Krüger", "krueger"),
        ("Böhm", "boehm"),
        ("Fuchs", "fuchs"),
        ("Groß", "gross"),
    ],
};

impl Person {
    pub(super) fn draw(random: &mut Random) -> Self {
        const NATIONS: &[(Names, u64)] =
            &[(ENGLISH, 900), (KOREAN, 25), (JAPANESE, 25), (POLISH, 25), (GERMAN, 25)];
        let names = random.weighted(NATIONS);
        Self { first: random.one_of(names.first), last: random.one_of(names.last) }
    }
}
