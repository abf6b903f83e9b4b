import { formsOf } from './forms.ts'
import type { StoppingWords } from './stopping.en.ts'

const { decimal, number, plural, percent } = formsOf('pt')

export const stoppingPt: StoppingWords = {
  open: 'Posso parar?',
  title: 'Posso parar?',
  lead: 'Apenas a partir das suas próprias decisões, na ordem em que as tomou. Só diz algo se os registros vieram por ordem de probabilidade.',
  teamTitle: 'O encontrado até agora',
  teamLead:
    'A partir dos registros já julgados por quantos a regra pede, na ordem em que ficaram completos. Onde divergem, o registro conta como pertinente até ser resolvido.',
  target: 'Dos registros relevantes quero encontrar',
  curve: (found, read, total) =>
    `${number(found)} encontrados entre ${number(read)} lidos, de ${number(total)}.`,
  axisRead: 'Registros lidos',
  axisFound: 'Encontrados',
  tests: 'Dois testes',
  assumption: {
    none: 'Sem supor nada da ordem, a não ser que não é pior que o acaso',
    ranked:
      'Supondo que um registro relevante aparece com facilidade 1,5 vez maior que outro, e menos onde muitos são relevantes',
  },
  reached: (target, confidence) =>
    `Alcançado: encontrou-se ao menos ${percent(target)}, com confiança de ${percent(confidence)}.`,
  notReached: (p, level) =>
    `Ainda não: o que se viu não surpreenderia se a meta não tivesse sido alcançada (p = ${decimal(p, 3)}; é preciso menos de ${decimal(level, 3)}).`,
  unseen: (likely, atMost, confidence) =>
    `Relevantes não vistos: provavelmente ${number(likely)}; com confiança de ${percent(confidence)}, no máximo ${number(atMost)}.`,
  tooFew: (count) =>
    plural(count, { one: 'Até agora julgou # registro.', other: 'Até agora julgou # registros.' }),
  teamTooFew: (count) =>
    plural(count, {
      one: '# registro foi julgado por quantos são necessários; nenhum é relevante até agora.',
      other: '# registros foram julgados por quantos são necessários; nenhum é relevante até agora.',
    }),
  source:
    'Teste hipergeométrico de Callaghan e Müller-Hansen (2020, doi:10.1186/s13643-020-01521-4). O segundo cumpriu o prometido na média de simulações com 25 revisões rotuladas, lendo 8 % a menos; apoia-se nelas, e o primeiro apenas no acaso.',
}
