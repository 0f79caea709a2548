# Files.
file-io = { $path }: { $error }
file-too-large = { $path } is larger than 16 MB, too large for an agreement.
file-not-text = { $path } is not a text file, so it is no agreement. Agreements end in .ron.
file-no-agreement = { $path } is not an agreement that this version can open. { $error }
file-not-read-back = { $path } was not saved: what would be written cannot be read back. The file is as it was.
open-newer = A later version of Accord wrote it (format { $version }). Update Accord to open it.
open-unparsable = Line { $line }, column { $column }: { $message }
