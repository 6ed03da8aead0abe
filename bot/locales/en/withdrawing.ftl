### Corrections and retractions that are undone.

prompt-revert-note = Why is it undone? Readers will see these words.
banner-correction-withdrawn = Correction withdrawn on { $date }: the earlier answer stands again. { $note }
banner-retraction-withdrawn = Retraction withdrawn on { $date }: this answer stands again. { $note }
notice-correction-withdrawn = The correction of an answer that I gave you has been withdrawn; the earlier answer stands again. { $note } You had asked:
notice-retraction-withdrawn = The retraction of an answer that I gave you has been withdrawn; the answer stands again. { $note } You had asked:
noted-correction-withdrawn = The public ledger says that the correction was withdrawn.
noted-retraction-withdrawn = The public ledger says that the retraction was withdrawn.
noted-correction-again = The public ledger says that the correction stands again.
noted-retraction-again = The public ledger says that the retraction stands again.
