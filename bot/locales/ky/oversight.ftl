### Администраторлор көргөн жана кылган нерселер: тартип, тыныгуу, журнал, абал.

help-section-operation = Боттун иши
command-ban = Адамды мындан ары укпоо
command-unban = Кайра угуу
command-pause = Окурмандарга тыныгууда экенимди айтуу
command-resume = Окурмандарга кайра жооп берүү
command-audit = Ким эмне кылды
command-health = Абалым кандай
argument-reason = себеп
argument-about = факт же номер

prompt-ban-user = Кимди мындан ары укпайын? Колдонуучунун сандык номерин жазыңыз.
prompt-ban-reason = Кандай себеп менен? Аны администраторлор гана көрөт.
prompt-unban-user = Кимди кайра угайын? Тандаңыз же сандык номерин жазыңыз.
prompt-audit-about = Кайсы факт же адам жөнүндө? Номерин жазыңыз.

banned = Даяр: { $id } мындан ары укпайм. Кайра кайтаруу: /unban.
unbanned = Даяр: { $id } кайра угам.
unban-refused = { $id } тыюу салынган эмес.
pause-set = Окурмандарга эми тыныгууда экеним айтылат; сиз жана ролу барлар уланта аласыз. Бүтүрүү: /resume.
resume-set = Окурмандарга кайра жооп берем.

audit-title = Эмне кылынды, акыркысы биринчи:
audit-about = { $about } боюнча эмне кылынды, акыркысы биринчи:
audit-empty = Эч нерсе жазылган эмес.
button-newer = Жаңыраак
button-older = Эскирээк

health-paused = Мен тыныгуудамын; бүтүрүү: /resume.
health-version = Версия { $version }, { $days } бери иштейм
health-base = База { $fingerprint }: { $facts } факт, { $unknowns } белгисиз
health-base-since = Бул база { $at } бери жооп берет
health-semantic = Маани модели: { $model }
health-no-semantic = жок, суроолор сөздөрү боюнча салыштырылат
health-inbox = Күтүүдө: { $waiting } жаңыртуу, { $unsent } жөнөтүлө турган кабар
health-failure = Акыркы ката: код { $code }, { $at }
health-no-failure = Акыркы ката: соңку күндөрү болгон жок
