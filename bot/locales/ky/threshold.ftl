### Фактты көрсөтүү үчүн бот канчалык ишенимдүү болушу керек.

command-threshold = Канчалык ишенимдүү жооп берем
argument-value = маани
prompt-threshold-value = Кайсы маани?

status-answered = жооп
status-suggested = сунуш
status-not-reported = айтылган эмес
status-off-topic = темадан сырткары
status-smalltalk = маек

threshold = Фактты ал { $present } же андан жогору ыктымалдык менен туура болгондо көрсөтөм; үйрөнүлгөнү { $default } болчу.
threshold-how = Башка маани, мисалы /threshold 0.7, адегенде сыналат: эмне өзгөрөөрүн көрөсүз. «default» үйрөнүлгөнүнө кайтарат.
threshold-preview =
    { $value } менен, { $questions ->
        [one] { $questions } суроонун
       *[other] { $questions } суроонун
    } ичинен (окурмандардын акыркы суроолору жана базанын өз суроолору):
threshold-answered = Жооп берилгени: азыр { $before }, анда { $after }
threshold-changes =
    { $count ->
        [one] { $count } суроо башкача чыгат
       *[other] { $count } суроо башкача чыгат
    }
threshold-set = Даяр: факт { $value } тартып көрсөтүлөт.
threshold-refused = «{ $value }» чек эмес; { $lowest } менен { $highest } ортосундагы сан же { $default } керек.
button-apply = Колдонуу
