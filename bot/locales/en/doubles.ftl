### Drafts that say what is said already.

draft-double = Much the same is said already by
