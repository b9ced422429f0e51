// The comforts of the catalog: colours, search and filters. Without it every page is complete.
"use strict";
(() => {
  const root = document.documentElement;
  const fixed = root.dataset.theme;

  // Colours. Where storage is not allowed, the choice holds for the page.
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const store = (value) => { try { localStorage.setItem("theme", value); } catch { /* not kept */ } };
  const applyTheme = (value) => {
    if (value === "light" || value === "dark") root.dataset.theme = value;
    else if (fixed && value !== "auto") root.dataset.theme = fixed;
    else delete root.dataset.theme;
  };
  applyTheme(stored());

  const setUpTheme = () => {
    for (const button of document.querySelectorAll(".theme")) {
      const tell = () => {
        const now = root.dataset.theme || "auto";
        button.firstElementChild.textContent = button.dataset[now];
        button.title = button.dataset[now];
        button.classList.toggle("set", now !== "auto");
      };
      button.hidden = false;
      button.addEventListener("click", () => {
        const next = { auto: "light", light: "dark", dark: "auto" }[root.dataset.theme || "auto"];
        store(next);
        applyTheme(next);
        tell();
      });
      tell();
    }
  };

  // Without case, accents and compatibility forms.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];

  // Whether two words differ by at most that many letters added, lost, changed or swapped.
  const near = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return false;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; ++i) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; ++j) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return false;
      before = last;
      last = row;
    }
    return last[b.length] <= most;
  };

  // How well a word of the query fits the words of a field: 1 its begin, less within or misspelt.
  const fit = (word, field) => {
    let best = 0;
    for (const one of field) {
      if (one.startsWith(word)) return one === word ? 1.2 : 1;
      if (best < 0.6 && word.length > 1 && one.includes(word)) best = 0.6;
      else if (best < 0.3 && word.length > 3) {
        const most = word.length > 7 ? 2 : 1;
        if (near(word, one, most) || (one.length > word.length && near(word, one.slice(0, word.length), most)))
          best = 0.3;
      }
    }
    return best;
  };

  // The name weighs most, then the tagline, then author, tags and frameworks.
  const weights = [16, 8, 4, 3, 2];
  const scoreOf = (query, fields) => {
    let score = 0;
    for (const word of query) {
      let best = 0;
      fields.forEach((field, i) => { best = Math.max(best, weights[i] * fit(word, field)); });
      if (best === 0) return 0;
      score += best;
    }
    return score;
  };

  const setUpSearch = () => {
    const list = document.querySelector(".cards");
    const data = window.personas;
    if (!list || !data) return;
    const items = Array.from(list.children);
    const entries = data.map((row, i) => ({
      item: items[i], at: i,
      fields: [words(row[0]), words(row[1]), words(row[2]), row[3].flatMap(words), row[4].flatMap(words)],
      tag: row[3], framework: row[4], kind: [row[5]], category: [row[6]], model: [row[7]], updated: row[8],
    }));
    const input = document.querySelector("input[type=search]");
    const count = document.querySelector(".count");
    const all = count.textContent;
    const sorter = document.querySelector("[data-sort]");
    const buttons = Array.from(document.querySelectorAll("button[data-filter]"));
    const choosers = Array.from(document.querySelectorAll("select[data-filter]"));
    const number = new Intl.NumberFormat(root.lang);
    const state = { q: "", kind: "", category: "", tag: "", framework: "", model: "", sort: "name", by: "" };
    // Of what is found: how well it matches, until the reader chooses another order.
    const order = () => (words(state.q).length ? state.by || "match" : state.sort);
    const before = {
      match: (a, b) => b.score - a.score,
      newest: (a, b) => b.updated - a.updated,
      name: () => 0,
    };

    const show = () => {
      const query = words(state.q);
      const filters = ["kind", "category", "tag", "framework", "model"].filter((name) => state[name]);
      const found = [];
      for (const entry of entries) {
        const passes = filters.every((name) => entry[name].includes(state[name]));
        entry.score = passes ? (query.length ? scoreOf(query, entry.fields) : 1) : 0;
        entry.item.hidden = entry.score === 0;
        if (entry.score > 0) found.push(entry);
      }
      const compare = before[order()] || before.name;
      found.sort((a, b) => compare(a, b) || a.at - b.at);
      list.append(...found.map((entry) => entry.item));
      count.textContent = found.length === entries.length ? all
        : found.length === 0 ? count.dataset.none
        : count.dataset.some.replace("%1", number.format(found.length)).replace("%2", number.format(entries.length));
      for (const button of buttons)
        button.setAttribute("aria-pressed", String(state[button.dataset.filter] === button.dataset.value));
      for (const chooser of choosers) {
        chooser.value = state[chooser.dataset.filter];
        chooser.classList.toggle("set", chooser.value !== "");
      }
      if (sorter) {
        sorter.querySelector("[value=match]").hidden = query.length === 0;
        sorter.value = order();
      }
    };

    // What is shown stands in the address, so that it can be sent to somebody.
    const remember = () => {
      const kept = new URLSearchParams();
      for (const [name, value] of Object.entries(state))
        if (value && !(name === "sort" && value === "name")) kept.set(name, value);
      const hash = kept.toString();
      try { history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search); } catch { /* not kept */ }
    };
    const change = (name, value) => {
      state[name] = value;
      if (name === "q" && !words(value).length) state.by = "";
      show();
      remember();
    };
    const recall = () => {
      const kept = new URLSearchParams(location.hash.slice(1));
      for (const name of Object.keys(state)) state[name] = kept.get(name) || (name === "sort" ? "name" : "");
      input.value = state.q;
      show();
    };

    input.hidden = false;
    document.querySelector(".tools").hidden = false;
    input.addEventListener("input", () => change("q", input.value));
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const { filter, value } = button.dataset;
        change(filter, state[filter] === value ? "" : value);
      });
    }
    for (const chooser of choosers)
      chooser.addEventListener("change", () => change(chooser.dataset.filter, chooser.value));
    if (sorter) sorter.addEventListener("change", () => {
      const { value } = sorter;
      if (words(state.q).length) state.by = value === "match" ? "" : value;
      change("sort", value === "match" ? state.sort : value);
    });
    addEventListener("hashchange", recall);
    addEventListener("keydown", (event) => {
      const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.focus();
      } else if (event.key === "Escape" && document.activeElement === input) {
        input.value = "";
        change("q", "");
      }
    });
    recall();
  };

  document.addEventListener("DOMContentLoaded", () => {
    setUpTheme();
    setUpSearch();
  });
})();
