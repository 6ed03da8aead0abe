### Роли и то, о чём команда спрашивает, если ей чего-то не сказали.

command-cancel = Прервать начатую команду
command-whoami = Ваш идентификатор и ваша роль
command-grant = Дать кому-то роль
command-revoke = Забрать роль
command-roles = У кого какая роль
argument-user = id пользователя
argument-role = роль
help-section-me = О вас
help-section-people = Люди

button-cancel = Отмена
button-skip = Пропустить
cancelled = Отменено. Ничего не изменено.
cancelled-nothing = Отменять нечего: я ничего от вас не жду.

prompt-grant-user = Кому? Пришлите числовой идентификатор пользователя.
prompt-grant-role = Какую роль?
prompt-revoke-user = У кого? Выберите или пришлите числовой идентификатор пользователя.

role-reader = читатель
role-contributor = автор
role-editor = редактор
role-admin = администратор
role-owner = владелец
whoami = Ваш идентификатор: { $id }, ваша роль: { $role }.
roles-title = Роли есть у этих людей:
roles-line = { $id }: { $role }
roles-none = Пока ни у кого нет роли. Её даёт /grant.
role-given = Готово: у { $id } теперь роль «{ $role }».
role-taken = Готово: { $id } снова читатель.
your-role = У вас новая роль: { $role }. Что вы теперь можете, покажет /help.
your-role-taken = Ваша роль отозвана; вы читатель, как все.
role-refused-not-a-user = «{ $value }» не идентификатор пользователя; нужно число, например 123456789.
role-refused-not-a-role = «{ $value }» не роль, которую можно дать; нужно contributor, editor или admin.
role-refused-above = Этого вам нельзя: давать и забирать можно только роли ниже своей и только у тех, кто ниже вас.
role-refused-no-role = У { $value } нет роли, которую можно забрать.
claimed = Теперь этот бот ваш: вы его владелец. Что вы можете, покажет /help; другим роль даёт /grant.
step-over = Это уже выбрано или отменено. Чтобы начать заново, отправьте команду ещё раз.
