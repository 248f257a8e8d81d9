namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Looks at invariants again and again, and knows since when each is broken where.</summary>
internal sealed class InvariantWatch
{
    private readonly Dictionary<string, Dictionary<string, DateTimeOffset>> broken = [];

    /// <returns>The first one that has been broken for longer than it may be; null when there is none.</returns>
    public Breach? Look(Moment moment, IEnumerable<Invariant> invariants)
    {
        foreach (var invariant in invariants)
        {
            var before = broken.GetValueOrDefault(invariant.Name) ?? [];
            var now = new Dictionary<string, DateTimeOffset>();
            foreach (var breach in invariant.Find(moment))
            {
                var since = now[breach.Key] = before.GetValueOrDefault(breach.Key, moment.Now);
                if (moment.Now - since >= invariant.Patience)
                {
                    return breach;
                }
            }

            broken[invariant.Name] = now;
        }

        return null;
    }

    /// <summary>The machine slept, and nothing could be mended meanwhile.</summary>
    public void Sleep(TimeSpan span)
    {
        foreach (var since in broken.Values)
        {
            foreach (var key in since.Keys.ToList())
            {
                since[key] += span;
            }
        }
    }
}
