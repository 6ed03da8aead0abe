### Фактты көрсөтүү үчүн бот канчалык ишенимдүү болушу керек.

command-threshold = Канчалык ишенимдүү жооп берем
argument-value = маани
prompt-threshold-value = Кайсы чек? Мисалы, 0.7.

status-answered = жооп
status-suggested = тандоо сунушталды
status-not-reported = айтылган эмес
status-off-topic = темадан сырткары
status-smalltalk = маек

threshold = Фактты анын туура болуу ыктымалдыгы { $present } же андан жогору болгондо көрсөтөм; суроолордон үйрөнүлгөн чек: { $default }.
threshold-how = Башка чек, мисалы /threshold 0.7, адегенде сыналат: эмне өзгөрөрүн көрөсүз. «default» үйрөнүлгөн чекти кайтарат.
threshold-preview =
    Чек { $value } болсо, { $questions ->
        [one] { $questions } суроонун
       *[other] { $questions } суроонун
    } ичинен (окурмандардын акыркы суроолору жана базанын өз суроолору):
threshold-answered = Жооп берилгени: азыр { $before }, анда { $after }
threshold-changes =
    { $count ->
        [one] { $count } суроонун жыйынтыгы өзгөрөт
       *[other] { $count } суроонун жыйынтыгы өзгөрөт
    }
threshold-set = Даяр: чек эми { $value }.
threshold-refused = «{ $value }» чек эмес; { $lowest } менен { $highest } ортосундагы сан же { $default } керек.
button-apply = Колдонуу
