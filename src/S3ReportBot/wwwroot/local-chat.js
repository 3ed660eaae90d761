'use strict';

const pollEveryMs = 300;
const retryEveryMs = 1000;
const dark = matchMedia('(prefers-color-scheme: dark)');

const part = id => document.getElementById(id);
const show = id => { part(id).hidden = false; };
const hide = id => { part(id).hidden = true; };

function colours() {
  return dark.matches
    ? { paper: '#1d232b', bot: '#2a323d', own: '#1f4468', ink: '#e6eaef', soft: '#a3adb9', line: '#4a5563', accent: '#7db8f5', onAccent: '#10202f', alarm: '#ff9c9c', good: '#8fd694' }
    : { paper: '#ffffff', bot: '#f1f3f6', own: '#dcebfb', ink: '#1d2733', soft: '#55606d', line: '#c4cbd4', accent: '#0b5cad', onAccent: '#ffffff', alarm: '#b3261e', good: '#1c6b2a' };
}

function styleOptions() {
  const c = colours();
  return {
    accent: c.accent,
    subtle: c.soft,
    primaryFont: '"Segoe UI", system-ui, "DejaVu Sans", sans-serif',
    rootHeight: '100%',
    rootWidth: '100%',
    backgroundColor: c.paper,
    bubbleBackground: c.bot,
    bubbleBorderColor: c.line,
    bubbleBorderRadius: 6,
    bubbleTextColor: c.ink,
    bubbleMaxWidth: 760,
    bubbleMinHeight: 34,
    bubbleFromUserBackground: c.own,
    bubbleFromUserBorderColor: c.own,
    bubbleFromUserBorderRadius: 6,
    bubbleFromUserTextColor: c.ink,
    cardEmphasisBackgroundColor: c.paper,
    timestampColor: c.soft,
    groupTimestamp: true,
    // A reply longer than the window is read from its beginning.
    autoScrollSnapOnPage: true,
    sendBoxBackground: c.paper,
    sendBoxTextColor: c.ink,
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 200,
    sendBoxPlaceholderColor: c.soft,
    sendBoxButtonColor: c.accent,
    sendBoxButtonColorOnHover: c.ink,
    sendBoxButtonColorOnFocus: c.ink,
    sendBoxBorderTop: `1px solid ${c.line}`,
    hideUploadButton: false,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: c.paper,
    suggestedActionTextColor: c.accent,
    suggestedActionBorderColor: c.accent,
    suggestedActionBorderRadius: 6,
    suggestedActionHeight: 36,
    transcriptOverlayButtonBackground: c.bot,
    transcriptOverlayButtonColor: c.ink,
    transcriptActivityVisualKeyboardIndicatorColor: c.accent,
  };
}

function cardsHostConfig() {
  const c = colours();
  const shade = colour => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: c.ink, subtle: c.soft },
    dark: shade(c.ink),
    light: shade(c.soft),
    accent: shade(c.accent),
    good: shade(c.good),
    warning: shade(c.alarm),
    attention: shade(c.alarm),
  };
  return {
    supportsInteractivity: true,
    fontFamily: styleOptions().primaryFont,
    fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
    spacing: { small: 4, default: 12, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: c.line },
    actions: { maxActions: 100, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'default' },
    containerStyles: {
      default: { backgroundColor: c.bot, foregroundColors },
      emphasis: { backgroundColor: c.paper, foregroundColors },
    },
    inputs: {
      label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'default' } },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
    textBlock: { headingLevel: 3 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 200 }, value: { wrap: true }, spacing: 12 },
  };
}

// A card's text that says nothing about wrapping is cut off at the column's edge: here every text wraps.
function wrapTexts(node) {
  if (Array.isArray(node)) return node.map(wrapTexts);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, wrapTexts(value)]));
  const wraps = ['TextBlock', 'Input.ChoiceSet', 'Input.Toggle'].includes(node.type);
  return wraps && node.wrap === undefined ? { ...copy, wrap: true } : copy;
}

const isCard = attachment => attachment.contentType === 'application/vnd.microsoft.card.adaptive';
const wrapCards = () => next => action => {
  const attachments = action.payload?.activity?.attachments;
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY' || !attachments?.some(isCard)) return next(action);
  const activity = {
    ...action.payload.activity,
    attachments: attachments.map(a => isCard(a) ? { ...a, content: wrapTexts(a.content) } : a),
  };
  return next({ ...action, payload: { ...action.payload, activity } });
};

// The Direct Line client gives polling up at the first error; a restarted server would leave the page dumb.
function keepPolling(directLine) {
  const ajax = directLine.services.ajax;
  directLine.services.ajax = request => request.method === 'GET' && request.url.includes('/activities?')
    ? ajax(request)
      .do(() => hide('lost'))
      .retryWhen(errors => errors.do(() => show('lost')).delay(retryEveryMs))
    : ajax(request);
  return directLine;
}

async function tokenFor(name) {
  const response = await fetch('/directline/tokens/generate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { name } }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
}

async function openChat(name) {
  const { token, userId, userName } = await tokenFor(name);
  part('person-name').textContent = userName;
  document.title = `S3 report bot - ${userName}`;
  show('person');
  show('chat');

  part('lead').onclick = () => fetch('/directline/lead', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });

  const directLine = keepPolling(WebChat.createDirectLine({
    token,
    domain: `${location.origin}/directline`,
    webSocket: false,
    pollingInterval: pollEveryMs,
  }));
  const store = WebChat.createStore({}, wrapCards);
  const render = () => WebChat.renderWebChat({
    directLine,
    store,
    userID: userId,
    username: userName,
    locale: 'en-US',
    styleOptions: styleOptions(),
    adaptiveCardsHostConfig: cardsHostConfig(),
  }, part('chat'));
  render();
  dark.addEventListener('change', render);
}

function askForName(refusal) {
  show('start');
  if (!refusal) return;
  part('refused').textContent = refusal;
  show('refused');
}

const name = new URLSearchParams(location.search).get('user')?.trim();
if (!window.WebChat) show('missing');
else if (!name) askForName();
else openChat(name).catch(failure => askForName(failure.message));
