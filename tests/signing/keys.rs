//! Keys in files.

use std::fs;

use accord::language::{Language, Tag};
use accord::project::{generate_key, key_path, keys_in, unlock_key};

use crate::made::{jörg, mina};

const PASSPHRASE: &str = "correct horse battery";

#[test]
fn a_key_is_made_once_listed_and_unlocked_by_its_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    assert!(keys_in(&keys).0.is_empty());
    let made = generate_key(&keys, &jörg(), PASSPHRASE).unwrap();
    generate_key(&keys, &mina(), PASSPHRASE).unwrap();
    let (listed, others) = keys_in(&keys);
    let names: Vec<&str> = listed.iter().map(|it| it.member.name.as_str()).collect();
    assert_eq!(names, ["Mina Park", "Jörg Müller"]);
    assert!(others.is_empty());
    assert_ne!(listed[0].public, listed[1].public);
    assert_eq!(unlock_key(&keys, &jörg(), PASSPHRASE).unwrap().public(), made.public);
    let text = fs::read_to_string(key_path(&keys, &jörg())).unwrap();
    assert!(text.contains(&made.public.to_string()), "the public half can be read by people");
    let again = generate_key(&keys, &jörg(), PASSPHRASE).unwrap_err();
    let english = Language::load(Tag::English);
    assert!(english.key_file_error(&again).starts_with("There is a key already"));
    assert_eq!(fs::read_to_string(key_path(&keys, &jörg())).unwrap(), text);
}

#[test]
fn what_goes_wrong_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let english = Language::load(Tag::English);
    let short = generate_key(folder.path(), &mina(), "123456789").unwrap_err();
    assert_eq!(english.key_file_error(&short), "A passphrase has at least 10 letters.");
    assert!(keys_in(folder.path()).0.is_empty(), "nothing was written");
    let none = unlock_key(folder.path(), &mina(), PASSPHRASE).unwrap_err();
    assert!(english.key_file_error(&none).contains(&*key_path(folder.path(), &mina()).to_string_lossy()));
    generate_key(folder.path(), &mina(), PASSPHRASE).unwrap();
    let other = unlock_key(folder.path(), &mina(), "another passphrase").unwrap_err();
    assert!(english.key_file_error(&other).contains("not the passphrase of the key"));
    let path = key_path(folder.path(), &mina());
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("Mina", "Nina")).unwrap();
    let changed = unlock_key(folder.path(), &mina(), PASSPHRASE).unwrap_err();
    assert!(english.key_file_error(&changed).contains("not the passphrase of the key"));
    fs::write(&path, "no key").unwrap();
    let broken = unlock_key(folder.path(), &mina(), PASSPHRASE).unwrap_err();
    assert!(english.key_file_error(&broken).contains("is not a key file"));
    assert_eq!(keys_in(folder.path()).1, [path]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_key() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    generate_key(folder.path(), &mina(), PASSPHRASE).unwrap();
    let mode = fs::metadata(key_path(folder.path(), &mina())).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
