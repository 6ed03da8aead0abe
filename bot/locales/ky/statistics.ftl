### Эмне суралды жана натыйжасы кандай болду.

command-stats = Эмне суралды жана натыйжасы
argument-days = күн
prompt-stats-days = Канча күн үчүн?
stats-title = { $since } – { $until } аралыгындагы суроолор
stats-none = { $since } – { $until } аралыгында эч нерсе суралган жок.
stats-questions =
    { $questions ->
        [one] { $questions } суроо
       *[other] { $questions } суроо
    }, { $askers ->
        [one] { $askers } адамдан
       *[other] { $askers } адамдан
    }
stats-answered = Жооп берилди: { $count } ({ $share })
stats-suggested = Тандоо сунушталды: { $count } ({ $share })
stats-refused = Макалаларда жок деп айтылды: { $count } ({ $share })
stats-smalltalk = Маек: { $count } ({ $share })
stats-wrong =
    Окурмандын суроосу эмес: { $share }, { $verdicts ->
        [one] { $verdicts } пикирдин ичинен
       *[other] { $verdicts } пикирдин ичинен
    }
stats-no-feedback = белгисиз
stats-languages = Тилдер: { $languages }
stats-time = Жооп убактысы: медиана { $median } мс, 20дан 19у { $slow } мс ичинде
stats-busiest = Эң көп көрсөтүлгөндөр
stats-axis = бир күндөгү суроолор
stats-days-refused = «{ $value }» күндүн саны эмес; 1 менен { $most } ортосундагы сан керек.
