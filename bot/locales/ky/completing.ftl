### Долбоорду жарыялоо үчүн эмне жетпейт.

draft-incomplete = Жарыяланган жок, долбоор бүтө элек:
draft-lacks = Дагы булар жетишпейт: { $lacking }.
lacking-questions = окурмандар муну кантип сурары
lacking-asks = кайсы суроого жооп берери
lacking-claim = макала муну факт катары айтабы
lacking-about = ким жана эмне жөнүндө экени
button-asks = Кайсы суроого жооп
button-standing = Факт же айтылган сөз
button-about = Ким жана эмне жөнүндө
button-again = Кайра аракет кылуу
lacking-questions-en = суроонун англисче варианты
lacking-answer-en = англисче жооп
button-answer-en = Англисче жооп
