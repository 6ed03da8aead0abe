### Макалаларды киргизүү: документтен эмне чыгат жана эмне үчүн алынбайт.

command-import = Макаланы долбоорлорго айлантуу
prompt-import-article = Макаланы жибериңиз: 1 МБдан ашпаган .txt, .md же .html документин же текстин.
prompt-import-title = Анын аталышы кандай?
prompt-import-done = Макаланы жана бул долбоорлорду сактайынбы? Азырынча эч нерсе жазылган жок.
import-title = «{ $title }»
import-drafts =
    { $count ->
        [one] { $count } сүйлөм долбоор болот:
       *[other] { $count } сүйлөм долбоор болот:
    }
import-more =
    { $count ->
        [one] дагы { $count }
       *[other] дагы { $count }
    }
import-duplicates =
    { $count ->
        [one] { $count } сүйлөм фактыларда мурдатан бар, кошулбайт:
       *[other] { $count } сүйлөм фактыларда мурдатан бар, кошулбайт:
    }
import-do = Сактоо
import-retitle = Башка аталыш
import-not-done = Макаланы эмне кыларды тандаңыз же /cancel менен чыгыңыз.
import-archive = Архивдер бул жерде алынбайт; .txt, .md же .html документи керек. Архивди бот иштеген компьютерде ачып, ар бир макала үчүн «python -m bot import FILE» буйругун бериңиз.
import-ending = Мындай файлды окуй албайм; .txt, .md же .html документи керек.
import-too-large = Документ өтө чоң; 1 МБдан ашпашы керек.
import-not-fetched = Telegram документти берген жок; кайра жибериңиз.
import-not-utf-8 = Документ UTF-8 менен жазылган эмес; UTF-8 кылып сактап, кайра жибериңиз.
import-refused = Документ алынган жок: { $told }.
imported = Долбоорлору менен сакталды; ар бирине дагы суроонун варианттары, суроонун түрү жана аныктыгы керек:
argument-document = документ же текст
import-missing = Документте булар жок: { $missing }.
import-guessed = Тили тамгаларынан аныкталды.
import-no-drafts = Бир да сүйлөм долбоор болбойт: кеминде төрт сөздөн турган толук сүйлөм керек.
missing-title = аталышы
missing-publisher = басылмасы
missing-address = дареги
missing-date = күнү
media-document-editor = Бул макалабы? Документти /import буйругунан кийин гана окуйм: баскычты басып, кайра жибериңиз.
