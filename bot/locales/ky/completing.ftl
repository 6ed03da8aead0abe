### Долбоорду жарыялоо үчүн эмне жетпейт.

draft-incomplete = Жарыяланган жок, долбоор бүтө элек:
draft-lacks = Дагы жетпейт: { $lacking }.
lacking-questions = окурмандар аны кандай сураары
lacking-asks = кайсы суроого жооп берери
lacking-claim = макала ага канчалык кепил экени
lacking-about = ким же эмне жөнүндө экени
button-asks = Кайсы суроого жооп
button-standing = Макала канчалык кепил
button-about = Ким же эмне жөнүндө
button-again = Кайра аракет кылуу
