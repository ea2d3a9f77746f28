using Microsoft.Playwright;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Puts the focus on everything on a page that can have it, as the keyboard does, and looks whether it can be seen there.</summary>
public static class FocusCheck
{
    /// <returns>Elements on which the focus does not show, or which something else covers while they have it.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // From here on the browser shows the focus as for people who use the keyboard.
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(Walk);
    }

    private const string Walk = """
        () => {
          document.activeElement.blur();
          const parts = [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(part => !part.disabled && part.tabIndex >= 0 && part.type !== 'hidden' && part.checkVisibility({ visibilityProperty: true }));
          // The ring of a radio button or checkbox is drawn around the box before its label.
          const styles = part => [getComputedStyle(part), ...[...(part.labels ?? [])].map(label => getComputedStyle(label, '::before'))];
          const ring = style => {
            const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)' ? style.outlineWidth + style.outlineColor : '';
            return outline + (style.boxShadow === 'none' ? '' : style.boxShadow);
          };
          // A pin of the map changes its disc.
          const discs = part => [...part.querySelectorAll(':scope > circle')].map(disc => getComputedStyle(disc)).map(style => style.stroke + style.strokeWidth + style.fill);
          const rings = part => [...styles(part).map(ring), ...discs(part)].join('/');
          const before = new Map(parts.map(part => [part, rings(part)]));
          const inset = (low, high) => [low + Math.min(2, (high - low) / 2), (low + high) / 2, high - Math.min(2, (high - low) / 2)];
          const seen = part => [part, ...(part.labels ?? [])].flatMap(shown => [...shown.getClientRects()]).some(box =>
            inset(box.left, box.right).some(x => inset(box.top, box.bottom).some(y => {
              const top = document.elementFromPoint(x, y);
              return top && (part.contains(top) || [...(part.labels ?? [])].some(label => label.contains(top)));
            })));
          const faults = [];
          for (const part of parts) {
            part.focus();
            if (document.activeElement !== part) { continue; }
            const now = rings(part);
            if (now === before.get(part) || now.replaceAll('/', '') === '') { faults.push('focus does not show on ' + part.outerHTML.slice(0, 150)); }
            if (!seen(part)) { faults.push('has the focus but is covered: ' + part.outerHTML.slice(0, 150)); }
          }
          document.activeElement.blur();
          return parts.length === 0 ? ['nothing can have the focus'] : faults;
        }
        """;
}
