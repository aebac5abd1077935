import { expect, test } from "vitest";
import { transliterate } from "./transliterate.ts";

test.for([
  ["Сердюков", "Serdûkov", "Serdioukov", "Serdyukov"],
  ["Лавров", "Lavrov", "Lavrov", "Lavrov"],
  ["Сергей", "Sergej", "Sergueï", "Sergey"],
  ["Игорь", "Igorʹ", "Igor", "Igor"],
  ["Анатолий", "Anatolij", "Anatoli", "Anatoly"],
  ["Щукин", "Ŝukin", "Chtchoukine", "Shchukin"],
  ["Ельцин", "Elʹcin", "Ieltsine", "Yeltsin"],
  ["Жуков", "Žukov", "Joukov", "Zhukov"],
  ["Хрущёв", "Hruŝëv", "Khrouchtchiov", "Khrushchyov"],
  ["ЩИТ", "ŜIT", "CHTCHIT", "SHCHIT"],
  ["Jeanne Dupuis", "Jeanne Dupuis", "Jeanne Dupuis", "Jeanne Dupuis"],
] as const)("%s is written %s, %s and %s", ([name, iso9, french, english]) => {
  expect([transliterate(name, "iso9"), transliterate(name, "french"), transliterate(name, "english")]).toEqual([
    iso9,
    french,
    english,
  ]);
});
