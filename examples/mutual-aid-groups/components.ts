import type { Wording } from '@ayni/framework'

/** A component or outcome: `published` is its name in the article's tables, by which their rows are found. */
export type Named = { id: string; published: string; name: Wording; definition: Wording }

/** The eight components. Names are the article's; definitions are ours. */
export const components: readonly Named[] = [
  {
    id: 'active-agency',
    published: 'Active agency',
    name: { en: 'Active agency', es: 'Agencia activa', pt: 'Agência ativa' },
    definition: {
      en: 'Growing abilities and using them: doing, deciding, taking on a task.',
      es: 'Desarrollar capacidades y ponerlas en uso: hacer, decidir, asumir una tarea.',
      pt: 'Desenvolver capacidades e usá-las: fazer, decidir, assumir uma tarefa.',
    },
  },
  {
    id: 'coping-strategies',
    published: 'Coping strategies',
    name: { en: 'Coping strategies', es: 'Estrategias de afrontamiento', pt: 'Estratégias de enfrentamento' },
    definition: {
      en: 'Ways of getting through hard moments that members learn or sharpen together.',
      es: 'Maneras de atravesar momentos difíciles que se aprenden o se afinan en grupo.',
      pt: 'Modos de atravessar momentos difíceis que se aprendem ou se aprimoram em grupo.',
    },
  },
  {
    id: 'emotion-recognition-and-management',
    published: 'Emotion recognition and management',
    name: {
      en: 'Emotion recognition and management',
      es: 'Reconocimiento y gestión de emociones',
      pt: 'Reconhecimento e manejo de emoções',
    },
    definition: {
      en: 'Noticing and naming what one feels, with the help of what happens in the group.',
      es: 'Notar y poner nombre a lo que se siente, con ayuda de lo que ocurre en el grupo.',
      pt: 'Perceber e nomear o que se sente, com a ajuda do que acontece no grupo.',
    },
  },
  {
    id: 'problem-solving',
    published: 'Problem solving',
    name: { en: 'Problem solving', es: 'Resolución de problemas', pt: 'Resolução de problemas' },
    definition: {
      en: 'Turning one member’s difficulty into options and a next step, drawing on everyone’s experience.',
      es: 'Convertir la dificultad de alguien en opciones y un próximo paso, a partir de la experiencia de todos.',
      pt: 'Transformar a dificuldade de alguém em opções e um próximo passo, com a experiência de todos.',
    },
  },
  {
    id: 'supportive-interaction',
    published: 'Supportive interaction',
    name: { en: 'Supportive interaction', es: 'Interacción de apoyo', pt: 'Interação de apoio' },
    definition: {
      en: 'Looking for support and giving it, in both directions.',
      es: 'Buscar apoyo y darlo, en ambos sentidos.',
      pt: 'Procurar apoio e oferecê-lo, nos dois sentidos.',
    },
  },
  {
    id: 'identity-construction',
    published: 'Identity construction',
    name: { en: 'Identity construction', es: 'Construcción de identidad', pt: 'Construção de identidade' },
    definition: {
      en: 'Seeing oneself as more than the problem, and owning the parts that matter to recovery.',
      es: 'Verse como algo más que el problema y hacer propias las partes que importan para recuperarse.',
      pt: 'Ver-se como algo mais que o problema e assumir as partes que importam para a recuperação.',
    },
  },
  {
    id: 'trust',
    published: 'Trust',
    name: { en: 'Trust', es: 'Confianza', pt: 'Confiança' },
    definition: {
      en: 'Being able to tell what happened to one without being judged.',
      es: 'Poder contar lo que a una persona le pasó sin que la juzguen.',
      pt: 'Poder contar o que se viveu sem ser julgado.',
    },
  },
  {
    id: 'social-networks',
    published: 'Social networks',
    name: { en: 'Social networks', es: 'Redes sociales', pt: 'Redes sociais' },
    definition: {
      en: 'Knowing that the group is there between meetings, as equals.',
      es: 'Saber que el grupo está ahí entre un encuentro y otro, de igual a igual.',
      pt: 'Saber que o grupo está presente entre um encontro e outro, de igual para igual.',
    },
  },
]

/** The five benefits. Names are the article's; definitions are ours. */
export const outcomes: readonly Named[] = [
  {
    id: 'quality-of-life-improvement',
    published: 'Quality of life improvement',
    name: {
      en: 'Quality of life improvement',
      es: 'Mejora de la calidad de vida',
      pt: 'Melhora da qualidade de vida',
    },
    definition: {
      en: 'Living better by one’s own account: health, mood, days that are worth it.',
      es: 'Vivir mejor según la propia persona: salud, ánimo, días que valen la pena.',
      pt: 'Viver melhor segundo a própria pessoa: saúde, ânimo, dias que valem a pena.',
    },
  },
  {
    id: 'mental-health-learning',
    published: 'Mental health learning',
    name: {
      en: 'Mental health learning',
      es: 'Aprendizaje en salud mental',
      pt: 'Aprendizagem em saúde mental',
    },
    definition: {
      en: 'Understanding one’s own condition, care and rights better than before.',
      es: 'Entender mejor que antes la propia situación de salud, los cuidados y los derechos.',
      pt: 'Entender melhor que antes a própria condição de saúde, os cuidados e os direitos.',
    },
  },
  {
    id: 'social-functioning',
    published: 'Social functioning',
    name: { en: 'Social functioning', es: 'Funcionamiento social', pt: 'Funcionamento social' },
    definition: {
      en: 'Getting on with others and taking part: family, friends, work, neighbourhood.',
      es: 'Relacionarse y participar: familia, amistades, trabajo, barrio.',
      pt: 'Relacionar-se e participar: família, amizades, trabalho, bairro.',
    },
  },
  {
    id: 'life-skills',
    published: 'Life skills',
    name: { en: 'Life skills', es: 'Habilidades para la vida', pt: 'Habilidades para a vida' },
    definition: {
      en: 'Being able to do what daily life asks for, alone or with others.',
      es: 'Poder hacer lo que pide la vida diaria, a solas o con otras personas.',
      pt: 'Conseguir fazer o que a vida diária pede, sozinho ou com outras pessoas.',
    },
  },
  {
    id: 'hope',
    published: 'Hope',
    name: { en: 'Hope', es: 'Esperanza', pt: 'Esperança' },
    definition: {
      en: 'Expecting that things can get better, and that one has a part in it.',
      es: 'Esperar que las cosas pueden mejorar y que una tiene parte en ello.',
      pt: 'Esperar que as coisas possam melhorar e que se tenha parte nisso.',
    },
  },
]
