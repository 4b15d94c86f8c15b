// Nicer with script, and works without: progress that comes in place, and files dropped anywhere on the page.
(() => {
    "use strict";

    const find = id => document.getElementById(id);

    // What has changed is changed, line by line, so that nobody loses the place or the focus.
    function update(next) {
        if (find("progress").textContent !== next.getElementById("progress").textContent) {
            find("progress").textContent = next.getElementById("progress").textContent;
        }

        find("bar").value = next.getElementById("bar").value;
        const lines = find("dropped").children;
        const others = next.getElementById("dropped").children;
        for (let i = 0; i < Math.min(lines.length, others.length); i++) {
            if (lines[i].innerHTML !== others[i].innerHTML) {
                lines[i].replaceChildren(...document.importNode(others[i], true).childNodes);
            }
        }

        if (!next.querySelector("[data-waiting]")) {
            find("dropped").removeAttribute("data-waiting");
        }
    }

    async function look() {
        try {
            const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
            if (answer.ok) {
                update(new DOMParser().parseFromString(await answer.text(), "text/html"));
            }
        } catch {
            // The host is away for a moment.
        }

        watch();
    }

    function watch() {
        if (document.querySelector("[data-waiting]")) {
            setTimeout(look, 1000);
        }
    }

    const input = find("files");
    const holdsFiles = event => event.target !== input && event.dataTransfer?.types.includes("Files");
    addEventListener("dragover", event => {
        if (holdsFiles(event)) {
            event.preventDefault();
        }
    });
    addEventListener("drop", event => {
        if (holdsFiles(event)) {
            event.preventDefault();
            input.files = event.dataTransfer.files;
            input.form.requestSubmit();
        }
    });
    input.form.addEventListener("submit", () => {
        const button = input.form.querySelector("button");
        button.textContent = "Sending …";
        button.setAttribute("aria-disabled", "true");
    });
    watch();
})();
