// Draws one Adaptive Card the way the Teams client does, and tells what is wrong with it.
"use strict";

const font = '"Segoe UI", "Segoe UI Web", system-ui, "DejaVu Sans", "Noto Color Emoji", sans-serif';
const color = (plain, subtle) => ({ default: plain, subtle: subtle ?? plain });
const colors = {
  default: color("#242424", "#616161"), dark: color("#000000"), light: color("#616161"), accent: color("#5b5fc7"),
  good: color("#237b4b"), warning: color("#835c00"), attention: color("#c4314b"),
};
const style = (backgroundColor, borderColor) => ({ backgroundColor, borderColor, foregroundColors: colors });

const hostConfig = {
  fontFamily: font,
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: style("#ffffff", "#d1d1d1"), emphasis: style("#f5f5f5", "#d1d1d1"), accent: style("#e8ebfa", "#5b5fc7"),
    good: style("#e7f2da", "#237b4b"), warning: style("#fbf6d9", "#835c00"), attention: style("#fcf4f6", "#c4314b"),
  },
  actions: {
    maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 16 },
  },
  inputs: { label: { inputSpacing: "small", requiredInputs: {}, optionalInputs: {} } },
  adaptiveCard: { allowCustomStyle: false },
};

const markdown = new markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// Text that does not fit in what it stands in, or that sticks out of the card.
function tooWide(frame) {
  const edge = frame.getBoundingClientRect().right;
  const outside = (element) => element.getBoundingClientRect().right > edge + 0.5;
  const cut = (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible";
  return [...frame.querySelectorAll("*")]
    .filter((element) => element.offsetParent !== null && !["SELECT", "OPTION", "INPUT", "TEXTAREA"].includes(element.tagName))
    .filter((element) => outside(element) || cut(element))
    .map((element) => `${element.className || element.tagName}: ${element.innerText}`.slice(0, 120));
}

// A people picker is documented for Teams on cards of version 1.5; the renderer knows it from 1.6 on.
const known = (event) => event.message.startsWith('Property "choices.data" is supported in version 1.6');

function drawOne(json, width) {
  // The renderer's check of a language remembers where it ended, and would fail every second card.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(json, context);
  const problems = [];
  for (let i = 0; i < context.eventCount; i++) problems.push(context.getEventAt(i));
  problems.push(...card.validateProperties().validationEvents);

  const frame = document.createElement("div");
  frame.className = "card";
  frame.style.width = `${width - 2}px`;
  frame.append(card.render());
  datesIn(frame, json.lang);
  return { problems, frame, width };
}

// Teams has a date picker of its own; the browser's speaks the language of the machine.
function datesIn(frame, language) {
  for (const input of frame.querySelectorAll("input[type=date]")) {
    const [year, month, day] = input.value.split("-");
    const mark = language === "nl" ? "-" : "/";
    input.type = "text";
    input.placeholder = language === "nl" ? "dd-mm-jjjj" : "dd/mm/yyyy";
    input.value = day ? [day, month, year].join(mark) : "";
  }
}

// Teams shows the name of whoever was picked; the renderer shows the id.
function named(element) {
  if (element?.type === "Input.ChoiceSet" && element.style === "filtered") {
    element.value = element.choices?.find((choice) => choice.value === element.value)?.title ?? element.value;
  }
  for (const inner of Object.values(element ?? {})) if (typeof inner === "object") named(inner);
  return element;
}

// The same card at several widths, side by side.
async function draw(json, widths) {
  const cards = document.createElement("div");
  cards.id = "cards";
  document.body.replaceChildren(cards);
  const drawn = widths.map((width) => drawOne(named(structuredClone(json)), width));
  // In the page first: a text that is not there has no width.
  cards.append(...drawn.map((each) => each.frame));
  await Promise.all([...cards.querySelectorAll("img")].map((image) => image.decode()));
  await document.fonts.ready;
  return drawn.map(({ problems, frame, width }) => ({
    width,
    problems: problems.filter((event) => !known(event)).map((event) => `${AdaptiveCards.ValidationEvent[event.event]}: ${event.message}`),
    tooWide: tooWide(frame),
    text: frame.innerText,
  }));
}
