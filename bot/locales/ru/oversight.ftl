### Что видят и делают администраторы: порядок, паузы, журнал, состояние.

help-section-operation = Работа бота
command-ban = Заблокировать человека
command-unban = Снять блокировку
command-pause = Сказать читателям, что я на паузе
command-resume = Снова отвечать читателям
command-audit = Кто что сделал
command-health = Как у меня дела
argument-reason = причина
argument-about = факт или id

prompt-ban-user = Кого заблокировать? Пришлите числовой идентификатор пользователя.
prompt-ban-reason = По какой причине? Её увидят только администраторы.
prompt-unban-user = С кого снять блокировку? Выберите или пришлите числовой идентификатор.
prompt-audit-about = О каком факте или человеке? Пришлите идентификатор.

banned = Готово: { $id } я больше не слушаю. Снять блокировку: /unban.
unbanned = Готово: { $id } я снова слушаю.
unban-refused = { $id } не заблокирован.
pause-set = Читателям теперь говорится, что я на паузе; вы и все, у кого есть роль, можете продолжать. Закончить: /resume.
resume-set = Я снова отвечаю читателям.

audit-title = Что было сделано, сначала новое:
audit-about = Что было сделано, { $about }, сначала новое:
audit-empty = Записей нет.
button-newer = Новее
button-older = Старее

health-paused = Я на паузе; закончить её: /resume.
health-version = Версия { $version }, работаю { $days }
health-base = База { $fingerprint }: фактов { $facts }, открытых вопросов { $unknowns }
health-base-since = Эта база отвечает с { $at }
health-semantic = Семантическая модель: { $model }
health-no-semantic = нет, вопросы сравниваются по словам
health-inbox = Ждут: входящих { $waiting }, сообщений к отправке { $unsent }
health-failure = Последний сбой: код { $code }, { $at }
health-no-failure = За последние дни сбоев не было
