### Фактылар базасынын текшерүүсү редакторлорго эмне дейт.

problem-wording-taken = «{ $value }» — { $where } жазуусунун суроосу; ал бир эле жерде турушу күтүлгөн.
problem-no-entity = «{ $value }» базадагы адамдардын, жерлердин жана топтордун арасында жок ({ $where }); /show көрсөткөн белги күтүлгөн.
problem-no-quote = «{ $value }» макалада жок; бир абзацтын сөздөрү тамгама-тамга күтүлгөн.
problem-no-question = «{ $value }» — биринчи суроо; «?» менен бүткөн толук суроо күтүлгөн.
problem-no-speaker = «{ $value }» үчүн ким айтканы керек; сөздөн кийин белги күтүлгөн, мисалы «alleged fishermen».
problem-needless-speaker = Такталган фактынын айтканы болбойт; «{ $value }» жок күтүлгөн.
problem-early-review = Текшерүү күнү { $value } { $where } күнүнөн эрте; кийинки күн күтүлгөн.
problem-no-date = «{ $value }» — дата эмес ({ $where }); 2020-10-06 сыяктуу дата күтүлгөн.
problem-no-choice = «{ $value }» { $where } үчүн туура эмес; булардын бири күтүлгөн: { $known }.
problem-twice = «{ $value }» эки жолу турат ({ $where }); бир жолу күтүлгөн.
problem-nearest = Эң жакыны «{ $value }».
