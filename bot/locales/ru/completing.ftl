### Чего не хватает черновику для публикации.

draft-incomplete = Не опубликовано, черновик не закончен:
draft-lacks = Ещё не хватает: { $lacking }.
lacking-questions = как об этом спросят читатели
lacking-asks = на какой вопрос он отвечает
lacking-claim = сообщает ли это статья как факт
lacking-about = о ком и о чём это
button-asks = На что отвечает
button-standing = Факт или утверждение
button-about = О ком и о чём
button-again = Ещё раз
lacking-questions-en = формулировка на английском
lacking-answer-en = ответ на английском
button-answer-en = Ответ на английском
