### Ролдор жана буйрукка айтылбай калган нерсени сурап алуу.

command-cancel = Башталган буйрукту токтотуу
command-whoami = Идентификаторуңуз жана ролуңуз
command-grant = Бирөөгө роль берүү
command-revoke = Ролду кайтарып алуу
command-roles = Кимде кандай роль бар
argument-user = колдонуучу id
argument-role = роль
help-section-me = Сиз
help-section-people = Адамдар

button-cancel = Жокко чыгаруу
button-skip = Өткөрүп жиберүү
cancelled = Токтотулду. Эч нерсе өзгөргөн жок.
cancelled-nothing = Токтото турган нерсе жок: сизден эч нерсе күтүп турган жокмун.

prompt-grant-user = Кимге? Колдонуучунун сандык идентификаторун жазыңыз.
prompt-grant-role = Кайсы роль?
prompt-revoke-user = Кимдин ролун? Тандаңыз же колдонуучунун сандык идентификаторун жазыңыз.

role-reader = окурман
role-contributor = автор
role-editor = редактор
role-admin = администратор
role-owner = ээси
whoami = Сиздин идентификаторуңуз: { $id }, ролуңуз: { $role }.
roles-title = Бул адамдарда роль бар:
roles-line = { $id }: { $role }
roles-none = Азырынча эч кимде роль жок. Аны /grant берет.
role-given = Даяр: { $id } эми «{ $role }» ролуна ээ.
role-taken = Даяр: { $id } кайрадан окурман.
your-role = Сизге жаңы роль берилди: { $role }. Эми эмне кыла аларыңызды /help көрсөтөт.
your-role-taken = Ролуңуз кайтарылып алынды; эми баары сыяктуу эле окурмансыз.
role-refused-not-a-user = «{ $value }» колдонуучунун идентификатору эмес; 123456789 сыяктуу сан керек.
role-refused-not-a-role = «{ $value }» бериле турган роль эмес; contributor, editor же admin керек.
role-refused-above = Буга укугуңуз жок: өзүңүздүкүнөн төмөн ролду гана, өзүңүздөн төмөн турган адамга гана берип же андан кайтарып аласыз.
role-refused-no-role = { $value } кайтарып ала турган ролго ээ эмес.
claimed = Бул бот эми сиздики: сиз анын ээсисиз. Эмне кыла аларыңызды /help көрсөтөт, башкаларга ролду /grant берет.
step-over = Бул мурда тандалган же токтотулган. Кайра баштоо үчүн буйрукту дагы бериңиз.
