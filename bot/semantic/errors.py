"""What can go wrong with the semantic model.

SemanticError(Exception)    it is not there, or not as it should be; the message is one plain sentence
"""


class SemanticError(Exception):
    """The semantic model cannot be used."""
