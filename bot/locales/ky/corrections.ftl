### Оңдоолор жана кайтарып алуулар жөнүндө окурмандарга айтылгандар.

command-corrections = Эмне оңдолду же кайтарып алынды
command-correct = Фактыны ачык оңдоо
command-retract = Фактыны ачык кайтарып алуу
argument-note = түшүндүрмө
prompt-correct-fact = Кайсы факт? Идентификаторун жазыңыз.
prompt-correct-note = Эмне туура эмес болчу? Бул сөздөрдү окурмандар көрөт.
prompt-correct-answer = Туура жооп кандай? Англисче жазыңыз; жооп мурдатан эле туура болсо, өткөрүп жибериңиз.
prompt-retract-fact = Кайсы факт? Ал ошол замат көрсөтүлбөй калат.
prompt-retract-note = Эмне үчүн? Бул сөздөрдү окурмандар көрөт.
saved-correct = Оңдоо тизмеге кирди:
saved-retract = Кайтарылып алынды, окурмандарга мындан ары көрсөтүлбөйт; жазуусу сакталат:

ledger-title = Оңдоолор жана кайтарып алуулар, жаңысы биринчи
ledger-empty = Азырынча эч нерсе оңдолгон же кайтарып алынган жок.
banner-correction = { $date } оңдолду: { $note }
banner-retraction = { $date } кайтарып алынды: { $note }
notice-correction = Сизге берген жообум оңдолду: { $note } Сиз мындай деп сурагансыз:
notice-retraction = Сизге берген жообум кайтарып алынды: { $note } Сиз мындай деп сурагансыз:
correction-nobody = Акыркы 30 күндө бул жоопту эч ким алган эмес.
correction-answers =
    { $count ->
        [one] Акыркы 30 күндөгү { $count } жоопко күнү жазылган белги коюлат.
       *[other] Акыркы 30 күндөгү { $count } жоопко күнү жазылган белги коюлат.
    }
correction-chats =
    { $count ->
        [one] Алар { $count } чатта.
       *[other] Алар { $count } чатта.
    }
correction-people =
    { $count ->
        [one] { $count } адам жеке билдирүү алат.
       *[other] { $count } адам жеке билдирүү алат.
    }
button-correct = Оңдоо
button-retract = Кайтарып алуу
button-announce = Аларга кабарлоо
button-answer-now = Азыркы жооп
announced = Баары жөнөтүлүүдө.
announced-answers =
    { $count ->
        [one] { $count } жооп белгиленет.
       *[other] { $count } жооп белгиленет.
    }
announced-people =
    { $count ->
        [one] { $count } адамга кабарланат.
       *[other] { $count } адамга кабарланат.
    }
