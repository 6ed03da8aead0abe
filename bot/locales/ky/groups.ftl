### Топтор, саптагы режим, жеке маалымат.

help-in-group = Топто менден сураганда гана жооп берем: /ask жана суроо менен, бирөөнүн билдирүүсүнө жооп кылып /ask менен же менин билдирүүмө жооп жазганда. Мага айтылбаган сөздөн эч нерсе сактабайм.
help-mentions-seen = Бул жерде атымды атаганды да көрөм: @ жана атымды, анан суроону жазыңыз.
help-mentions-unseen = Атымды атаганыңыз (@ жана атым) мага Telegram бардык билдирүүлөрдү көрсөткөн жерде гана жетет: топтун администратору мени администратор кылса же ээм @BotFather аркылуу купуялык режимин өчүрсө (/setprivacy).

command-settings = Топтун администраторлору үчүн: тил, аталуу, тынч сааттар
prompt-settings-change = Эмнени өзгөртөйүн?
settings-title = Бул топто кантип иштейм
settings-language = Тил: { $value }
settings-as-written = ар кимге өз тилинде
settings-mentions = Атымды атаганда: { $value }
settings-mentions-on = жооп берем
settings-mentions-off = жооп бербейм
settings-quiet = Тынч сааттар: { $value }
settings-quiet-never = жок
settings-how = Муну администраторлор гана өзгөртө алат. Башка саатты шаарды же UTCден айырманы көрсөтүп, мындай жазса болот: /settings quiet 23:30-06:30 Бишкек
settings-admins-only = Бул жерде кантип иштешимди топтун администраторлору гана көрүп, өзгөртө алат.
settings-elsewhere = Бул топтун жөндөөлөрү: администратору болсоңуз, буйрукту ошол жерде бериңиз. Өзүңүз үчүн тилди /language аркылуу тандайсыз.
settings-refused = «{ $value }» дегенди түшүнбөйм. Мисалы, мындай жазыңыз: quiet 22:00-07:00 Бишкек, quiet off, zone UTC+6, mentions off, language ky.
settings-zone-refused = «{ $value }» деген убакыт алкагын билбейм. Мисалы, мындай жазыңыз: Бишкек (шаар), Asia/Bishkek (алкак) же UTC+6 (UTCден айырма).
settings-quiet-now = Азыр бул жерде тынч саат: топтун администраторлору унчукпашымды сурашкан. Жеке чатта же кийинчерээк сураңыз.
button-mentions-on = Аталганда жооп берүү
button-mentions-off = Аталганда унчукпоо
button-quiet-never = Тынч саатсыз
button-quiet = Тынч { $hours }
button-zone = Саат: { $zone }

inline-none = Макалаларда бул айтылган эмес
inline-question = Суроо: { $question }
button-ask-bot = Ботко суроо берүү
