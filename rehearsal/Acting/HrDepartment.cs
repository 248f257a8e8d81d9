using System.Globalization;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>The HR system: knows the organization chart as it is now, and tells the app what changed, as signed webhooks.</summary>
public sealed class HrDepartment(World world, HrWebhook webhook)
{
    private readonly Dictionary<string, string?> managers = world.Cast.People.ToDictionary(
        who => who.Member.Person.ExternalId, who => who.Member.Person.ManagerExternalId);
    private int sent;

    /// <summary>How a delivery is brought to the app: once and at once, unless somebody lets it go wrong. Brought again, it is the same.</summary>
    public Func<Func<Task>, Task> Deliver { get; set; } = delivery => delivery();

    public Task HiredAsync(Participant who)
    {
        var person = who.Member.Person;
        return SendAsync("person.hired", new
        {
            externalId = person.ExternalId,
            effectiveAt = world.Now,
            givenName = person.GivenName,
            familyName = person.FamilyName,
            email = person.Email,
            managerExternalId = person.ManagerExternalId,
            level = person.Level,
            team = person.Team,
            site = person.Site,
            timeZone = person.TimeZone,
            language = person.Language,
        });
    }

    public Task LeftAsync(Participant who) => SendAsync("person.left", who);

    public Task LeaveStartedAsync(Participant who) => SendAsync("person.leave_started", who);

    public Task LeaveEndedAsync(Participant who) => SendAsync("person.leave_ended", who);

    public Task ManagerChangedAsync(Participant who, Participant? to)
    {
        var externalId = who.Member.Person.ExternalId;
        if (to is null || Above(to.Member.Person.ExternalId).Contains(externalId))
        {
            return Task.CompletedTask;
        }

        managers[externalId] = to.Member.Person.ExternalId;
        return SendAsync("person.manager_changed", new { externalId, effectiveAt = world.Now, managerExternalId = to.Member.Person.ExternalId });
    }

    /// <summary>Somebody who manages others already.</summary>
    public Participant? AnyManagerFor(Participant who, Chance chance)
    {
        var leading = managers.Values.OfType<string>().ToHashSet();
        var candidates = world.Cast.People.Where(other => other != who && leading.Contains(other.Member.Person.ExternalId)).ToList();
        return candidates.Count == 0 ? null : chance.Pick(candidates);
    }

    // The person and everybody over them; a chart from a file may be any shape, even a circle.
    private IEnumerable<string> Above(string externalId)
    {
        var seen = new HashSet<string>();
        for (string? at = externalId; at is not null && seen.Add(at); at = managers.GetValueOrDefault(at))
        {
            yield return at;
        }
    }

    private Task SendAsync(string type, Participant who) => SendAsync(type, new { externalId = who.Member.Person.ExternalId, effectiveAt = world.Now });

    private Task SendAsync(string type, object data)
    {
        var id = $"evt-{(++sent).ToString("D6", CultureInfo.InvariantCulture)}";
        var message = new { type, timestamp = world.Now, data };
        return Deliver(() => webhook.DeliverAsync(id, message, world.Now));
    }
}
