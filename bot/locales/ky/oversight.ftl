### Администраторлор көргөн жана кылган нерселер: тартип, тыныгуу, журнал, абал.

help-section-operation = Боттун иши
command-ban = Адамды бөгөттөө
command-unban = Бөгөттөн чыгаруу
command-pause = Окурмандарга тыныгууда экенимди айтуу
command-resume = Окурмандарга кайра жооп берүү
command-audit = Ким эмне кылды
command-health = Абалым кандай
argument-reason = себеп
argument-about = факт же id

prompt-ban-user = Кимди бөгөттөйүн? Колдонуучунун сандык идентификаторун жазыңыз.
prompt-ban-reason = Кандай себеп менен? Аны администраторлор гана көрөт.
prompt-unban-user = Кимди бөгөттөн чыгарайын? Тандаңыз же сандык идентификаторун жазыңыз.
prompt-audit-about = Кайсы факт же адам жөнүндө? Идентификаторун жазыңыз.

banned = Даяр: { $id } бөгөттөлдү. Бөгөттөн чыгаруу: /unban.
unbanned = Даяр: { $id } бөгөттөн чыкты.
unban-refused = { $id } бөгөттөлгөн эмес.
pause-set = Окурмандарга эми тыныгууда экеним айтылат; сиз жана ролу барлар уланта аласыздар. Бүтүрүү: /resume.
resume-set = Окурмандарга кайра жооп берем.

audit-title = Эмне кылынды, акыркысы биринчи:
audit-about = { $about } боюнча эмне кылынды, акыркысы биринчи:
audit-empty = Эч нерсе жазылган эмес.
button-newer = Жаңыраак
button-older = Эскирээк

health-paused = Мен тыныгуудамын; бүтүрүү: /resume.
health-version = Версия { $version }, иштеп жатканыма { $days }
health-base = База { $fingerprint }: { $facts } факт, { $unknowns } ачык суроо
health-base-since = Бул база качантан бери жооп берет: { $at }
health-semantic = Маани модели: { $model }
health-no-semantic = жок, суроолор сөздөрү боюнча салыштырылат
health-inbox = Күтүүдө: { $waiting } келген, { $unsent } жөнөтүлө турган билдирүү
health-failure = Акыркы ката: код { $code }, { $at }
health-no-failure = Соңку күндөрү ката болгон жок
