### Жоопсуз суроолордун кезеги жана жооп күткөндөр.

command-queue = Жоопсуз суроолор
command-dismiss = Суроону кезектен алып салуу
prompt-dismiss-question = Кайсы суроо? Номерин жазыңыз; аны /queue көрсөтөт.
queue-empty = Жооп күткөн суроо жок.
queue-title =
    { $count ->
        [one] { $number }-топ (бардыгы { $groups }), { $count } жолу суралган:
       *[other] { $number }-топ (бардыгы { $groups }), { $count } жолу суралган:
    }
queue-nearest = Базадагы эң жакындары:
queue-not-reported = макалаларда жок
queue-off-topic = темага тиешеси жок
queue-none-of-these = сунуштардын бири да эмес
queue-not-helpful = менин суроом эмес
queue-watched = окурман күтүүдө
button-teach = { $number } менен бирдей: { $question }
button-draft = Факт жазуу
button-draft-unknown = Макалаларда жок
button-dismiss = Алып салуу
button-queue-back = Артка
button-queue-next = Кийинки
no-question = «{ $value }» кезектеги суроо эмес; /queue көрсөткөн номерлердин бири керек.
question-gone = Бул суроолор буга чейин чечилген. Калганын /queue көрсөтөт.
dismissed =
    { $count ->
        [one] Кезектен алынды: { $count } суроо.
       *[other] Кезектен алынды: { $count } суроо.
    }
answer-found = Сиз билгиңиз келген, эми жооп бере алам. Сиз мындай деп сурагансыз:
