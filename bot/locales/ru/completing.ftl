### Чего не хватает черновику для публикации.

draft-incomplete = Не опубликовано, черновик не закончен:
draft-lacks = Ещё не хватает: { $lacking }.
lacking-questions = как об этом спросят читатели
lacking-asks = на какой вопрос он отвечает
lacking-claim = насколько статья за это ручается
lacking-about = о ком и о чём он
button-asks = На что отвечает
button-standing = Насколько статья ручается
button-about = О ком и о чём
button-again = Ещё раз
