# The sign screen.
sign-agreed = Both parties have signed exactly what you see.
sign-missing = Not signed yet: { $parties }
fingerprint = Fingerprint
fingerprint-about = Two agreements with the same fingerprint mean the same, down to the last value.
signed = Signed
signed-by-name-only = Signed by name only.
re-opened = Re-opened
re-opened-about = Something has changed since. Undo brings the signature back; or sign again.
signer-of = Name of the signer for { $party }
sign-for = Sign for { $party }
sign-needs-name = Type a name first.
sign-needs-signable = Something stands in the way of signing. See the findings.
withdraw = Withdraw
withdraw-of = Withdraw the signature of { $party }
findings = Findings
findings-none = Nothing to complain about
list-with-reasons = { $purpose }; after: { $reasons }
