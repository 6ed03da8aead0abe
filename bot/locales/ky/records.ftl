### Редакторлор көргөн жазуулар: табылган, бүтүн, текшерүүнү күткөн; жана бот эмне деп жооп берет эле.

help-section-look = Карап чыгуу
help-section-care = Фактыларга кам көрүү
command-find = Фактыларды сөз боюнча табуу
command-show = Фактыны бүтүн көрсөтүү
command-test = Эмне деп жооп берерим жана эмне үчүн
command-stale = Текшерүү мөөнөтү келген фактылар
argument-words = сөздөр

prompt-find-words = Кайсы сөздөр? Фактыдагы бир же бир нече сөздү жазыңыз.
prompt-show-fact = Кайсы факт? Идентификаторун жазыңыз.
prompt-test-question = Кайсы суроону сынап көрөйүн? Ал эч жерге жазылбайт.

record-none = «{ $id }» деген идентификатор менен факт жок. /find сөз боюнча издейт.
found-none = «{ $words }» эч жерде жок. Башка сөз менен издеп көрүңүз.
found-title =
    { $count ->
        [one] «{ $words }» бар { $count } жазуу:
       *[other] «{ $words }» бар { $count } жазуу:
    }
found-more =
    { $count ->
        [one] Дагы { $count }; издөөнү тактоо үчүн сөз кошуңуз.
       *[other] Дагы { $count }; издөөнү тактоо үчүн сөз кошуңуз.
    }
stale-none = Азырынча текшере турган эч нерсе жок.
stale-title =
    { $count ->
        [one] { $count } фактыны текшерүү керек:
       *[other] { $count } фактыны текшерүү керек:
    }
stale-since = мөөнөтү: { $date }

record-fact = факт
record-unknown = ачык суроо
status-draft = долбоор
status-published = жарыяланган
status-retracted = кайтарылып алынган
standing-established = макала муну факт катары билдирет
standing-alleged = айтылып жатат, бирок далилденген эмес
standing-disputed = талаштуу, далилденген эмес
standing-denied = четке кагылат, далилденген эмес
record-article = Макала жана абзац: { $places }
record-claim = Аныктыгы: { $claim }
record-speaker = Кимдин сөзү: { $speaker }
record-as-of = Кайсы күнгө карата: { $date }
record-review-by = Ушул күнгө чейин текшерүү: { $date }
record-about = Эмне жөнүндө:
record-asks = Кайсы суроого жооп: { $asks }
record-wordings = Суроонун варианттары ({ $code }, { $count })
record-refutes = Жооп берген жаңылыш божомолдор ({ $code }, { $count })

trial-decision = Чечим: { $status }; ишеним { $confidence }, айырма { $margin }
trial-guard = Көзөмөл: { $said }
trial-no-objection = каршы эмес
trial-no-candidates = Базада жакын эч нерсе жок.
