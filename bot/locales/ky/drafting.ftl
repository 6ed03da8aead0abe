### Долбоорлорду кадам-кадам менен жазуу, текшерүү жана жарыялоо.

help-section-newsroom = Жазуу
command-draft = Фактынын долбоорун кадам-кадам жазуу
command-review = Редакторду күткөн долбоорлор
command-approve = Долбоорду жарыялоо
command-reject = Долбоорду авторго кайтаруу
argument-source = суроо же new

prompt-draft-source = Факт кайсы суроого жооп берет? Кезектен же жаңы суроону тандаңыз.
prompt-draft-kind = Бул фактыбы же макалалар жооп бербеген ачык сурообу? fact же unknown деп жазыңыз.
prompt-draft-answer = Эмне деп жооп берейин? Англисче бир-эки кыска сүйлөм; макалаларда жок болсо: «The article does not say ...»
prompt-draft-quote = Муну макаланын кайсы сөздөрү далилдейт? Макаладагыдай так көчүрүңүз, адатта бүтүн сүйлөмдү.
prompt-draft-article = Кайсы макалада бул жок?
prompt-draft-wordings = Окурмандар муну кантип сурайт? Бир нече вариантты, ар бирин өзүнчө сапка жазыңыз; биринчи англисчеси баскычтарда турат.
prompt-draft-about = Бул ким жана эмне жөнүндө? Тандаңыз же идентификаторлорду боштук менен бөлүп жазыңыз.
prompt-draft-claim = Макала муну факт катары айтабы же бул бирөөнүн сөзүбү?
prompt-draft-speaker = Муну ким айтып жатат? Тандаңыз же идентификаторун жазыңыз.
prompt-draft-more = Дагы варианттарды, ар бирин өзүнчө сапка, үч тилдин каалаганында жазыңыз.
prompt-draft-answer_ru = Жооп орусча кандай?
prompt-draft-answer_ky = Жооп кыргызча кандай?
prompt-draft-done = Долбоор катары сактайынбы?
prompt-approve-fact = Кайсы долбоор? Идентификаторун жазыңыз.
prompt-approve-reason = Муну эмне үчүн баары бир жарыялоо керек? Сөзүңүз журналга жазылат.
prompt-reject-fact = Кайсы долбоор? Идентификаторун жазыңыз.
prompt-reject-reason = Эмнени өзгөртүү керек? Муну автор окуйт.

draft-new = Жаңы суроо
draft-save = Долбоорду сактоо
draft-more = Вариант кошуу
draft-answer-ru = Орусча жооп
draft-answer-ky = Кыргызча жооп
draft-answer = Жоопту өзгөртүү
draft-quote = Цитатаны өзгөртүү
draft-about = Ким жөнүндө экени
draft-not-english = Жооп англисче керек; башка тилдерди аягында кошсо болот.
draft-no-english-wording = Булардын ичинде англисчеси жок; жок дегенде бирөө керек.
draft-no-entity = «{ $value }» аттардын тизмесинде жок; базадагы адамдардын, жерлердин же топтордун идентификаторлору керек.
draft-no-claim = «{ $value }» туура келбейт; established, alleged, disputed же denied керек.
draft-no-kind = «{ $value }» туура келбейт; fact же unknown керек.
draft-no-article = «{ $value }» деген макала жок; булардын бири керек:
draft-not-done = Долбоорду эмне кыларды тандаңыз же /cancel менен чыгыңыз.
quote-nowhere = Бул сөздөр эч бир макалада жок, окшошу да жок. Бир абзацтын сөздөрүн тамгасына чейин так көчүрүңүз.
quote-not-found = Бул сөздөр эч бир макалада дал ушундай эмес. Балким, булардын биридир:
preview-title = Окурмандар мындай көрөт:
preview-about = Эмне жөнүндө: { $about }
preview-wordings = Суроонун варианттары:
saved-draft = Долбоор сакталды, редакторду күтөт:
saved-approve = Жарыяланды:
saved-reject = Авторго кайтарылды, долбоор бойдон калат:
sent-back = Редактор долбооруңузду өзгөртүүнү сурайт:

review-title =
    { $count ->
        [one] { $count } долбоор күтүүдө
       *[other] { $count } долбоор күтүүдө
    }
review-author = автору: { $author }
review-difference = Файлга эмне кошулат:
review-none = Редакторду күткөн долбоор жок.
button-review = Текшерүү
button-approve = Бекитүү
button-reject = Кайтаруу
button-next-draft = Кийинкиси
button-overrule = Баары бир жарыялоо
gate-own = Аны тапкан варианттары: { $gained } (бардыгы { $own }).
gate-nothing = Башка { $asked } суроонун жообу өзгөрбөйт.
gate-changes =
    { $count ->
        [one] { $count } суроонун жообу өзгөрөт:
       *[other] { $count } суроонун жообу өзгөрөт:
    }
gate-blocked =
    { $count ->
        [one] Жарыяланган жок: { $count } суроо башка фактыны тапмак:
       *[other] Жарыяланган жок: { $count } суроо башка фактыны тапмак:
    }
