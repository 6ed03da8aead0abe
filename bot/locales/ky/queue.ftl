### Жоопсуз суроолордун кезеги жана жооп күткөндөр.

command-queue = Жоопсуз суроолор
command-dismiss = Суроону четке коюу
prompt-dismiss-question = Кайсы суроо? Номерин жазыңыз; аны /queue көрсөтөт.
queue-empty = Жооп күткөн суроо жок.
queue-title =
    { $count ->
        [one] { $groups } топтун { $number }-си, { $count } жолу суралган:
       *[other] { $groups } топтун { $number }-си, { $count } жолу суралган:
    }
queue-nearest = Базадагы эң жакындары:
queue-not-reported = макалаларда жок
queue-off-topic = темага кирбейт
queue-none-of-these = сунуштардын бири да эмес
queue-not-helpful = менин суроом эмес
queue-watched = окурман күтүүдө
button-teach = { $number } менен бирдей: { $question }
button-draft = Факт жазуу
button-draft-unknown = Макалаларда жок
button-dismiss = Четке коюу
button-queue-back = Артка
button-queue-next = Кийинки
no-question = «{ $value }» кезектеги суроо эмес; ачык суроонун номери керек, аны /queue көрсөтөт.
question-gone = Бул суроолор мурунтан эле чечилген.
dismissed =
    { $count ->
        [one] Четке коюлду: { $count } суроо.
       *[other] Четке коюлду: { $count } суроо.
    }
answer-found = Сиз билгиңиз келген, эми жооп бере алам. Сиз мындай деп сурагансыз:
