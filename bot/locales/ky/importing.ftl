### Макалаларды киргизүү: документтен эмне чыгат жана эмне үчүн алынбайт.

command-import = Макаланы долбоорлорго айлантуу
prompt-import-article = Макаланы жибериңиз: 1 МБ ашпаган .txt, .md же .html документи же тексти.
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
        [one] { $count } сүйлөм фактыларда бар, өткөрүлөт:
       *[other] { $count } сүйлөм фактыларда бар, өткөрүлөт:
    }
import-do = Сактоо
import-retitle = Башка аталыш
import-not-done = Макаланы эмне кыларды тандаңыз же /cancel менен чыгыңыз.
import-archive = Архивдер бул жерде алынбайт; .txt, .md же .html документи керек. Архивди бот иштеген компьютерде ачып, ар бир макала үчүн «python -m bot import FILE» буйругун бериңиз.
import-ending = Бул текст документи эмес; .txt, .md же .html файлы керек.
import-too-large = Документ өтө чоң; 1 МБ ашпашы керек.
import-not-fetched = Telegram документти берген жок; кайра жибериңиз.
import-not-utf-8 = Документ UTF-8 менен жазылган эмес; UTF-8 кылып сактап, кайра жибериңиз.
import-refused = Документ алынган жок: { $told }.
imported = Долбоорлору менен сакталды; ар бирине дагы суроолор, суроонун түрү жана абалы керек:
