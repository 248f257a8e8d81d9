using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Hris;

/// <summary>What is known of somebody when a fact about them is heard.</summary>
/// <param name="Person">Null for somebody we do not know (yet).</param>
/// <param name="Record">What HR said of them before; null when nothing was said.</param>
/// <param name="AddressOf">Person id of who else holds the mail address that they would get; null when it is free.</param>
public sealed record HrisStand(string PersonId, Person? Person, HrisRecord? Record, string? AddressOf = null);

/// <summary>What a fact came to.</summary>
/// <param name="Person">Null while something is missing without which nobody can be written to, or they never began.</param>
/// <param name="Meaning">What happened to the person now; <see cref="HrisEventKind.Unknown"/> when nothing did.</param>
public sealed record HrisOutcome(HrisRecord Record, Person? Person, HrisEventKind Meaning)
{
    /// <summary>The mail address that the person gets with this, to be asked for before it is saved; null when it stays.</summary>
    public string? Address { get; init; }

    /// <summary>When something that was announced takes effect, UTC.</summary>
    public IReadOnlyList<DateTimeOffset> Ahead { get; init; } = [];

    /// <summary>When the last day of a guest is to be told of, UTC; null where nothing was said of one, or it is told of already.</summary>
    public DateTimeOffset? NoticeAt { get; init; }

    /// <summary>What follows elsewhere, beside what was left over from before.</summary>
    public IReadOnlyList<HrisFollowUp> FollowUps { get; init; } = [];

    /// <summary>Person id under which the same person stood a second time; null where two records did not become one.</summary>
    public string? Merged { get; init; }
}

/// <summary>From a fact about a person to the person, what it means for them, and what follows; pure.</summary>
public static class HrisDecisions
{
    private static readonly HrisField[] Fields = Enum.GetValues<HrisField>();

    /// <param name="said">With fields that keep the rules (<see cref="HrisFields.Usable"/>).</param>
    /// <param name="managerId">Person id of the manager that it names; null when it names none.</param>
    /// <param name="source">Who says so, as the ledger writes it.</param>
    public static HrisOutcome Tell(HrisStand stand, HrisEvent said, string? managerId, string source, DateTimeOffset now)
    {
        var known = stand.Record ?? new HrisRecord(stand.PersonId, said.ExternalPersonId is { Length: > 0 } id ? id : null, source, []);
        var words = HrisWords.Of(said, managerId == stand.PersonId ? null : managerId, known.Words);
        var heard = known.Hearing(words);
        var outcome = TakeEffect(stand, ReferenceEquals(heard, known) ? known : heard with { Source = source }, now);
        return outcome with { Ahead = [.. words.Select(word => word.EffectiveAt).Where(at => at > now).Distinct()] };
    }

    /// <summary>Takes over to the person what has come true by now: what was announced, or what waited for an address.</summary>
    /// <param name="record">What was said of them.</param>
    public static HrisOutcome TakeEffect(HrisStand stand, HrisRecord record, DateTimeOffset now)
    {
        var holds = Fields.ToDictionary(field => field, field => HrisTimeline.At(record.Words, field, now));
        var before = stand.Person;
        var told = new Told(stand, record, holds, Differs);
        var person = told.PersonAt(now);
        var steps = new List<HrisFollowUp>();
        var reached = person is { Standing: not Standing.Left, IsGuest: false } ? told.Reached(person, now) : [];
        var offered = reached.Where(one => one.Offered).Select(one => one.Turn.Point).ToList();
        foreach (var (kind, point, other) in Entailed(before, person, offered, stand.AddressOf, record))
        {
            steps.Add(new HrisFollowUp(record.Followed + steps.Count + 1, kind, now, point, other));
        }

        if (person is { Standing: not Standing.Left } && before?.Zone is { } zone && person.Zone != zone)
        {
            steps.Add(new HrisFollowUp(record.Followed + steps.Count + 1, HrisFollowUpKind.MoveClock, now, Zone: zone));
        }

        var end = GuestEnds.Of(record, person, now);
        foreach (var (kind, ends) in GuestEnds.Entailed(record, end, now))
        {
            steps.Add(new HrisFollowUp(record.Followed + steps.Count + 1, kind, now, Ends: ends, Question: GuestEnds.QuestionOf(record, kind, ends)));
        }

        var next = GuestEnds.Keep(record, end, steps) with
        {
            TakenAt = now,
            Reached = reached.Count == 0 ? record.Reached : [.. Others(record, reached.Select(one => one.Turn.Point)), .. reached.Select(one => one.Turn)],
            FollowUps = steps.Count == 0 ? record.FollowUps : [.. record.FollowUps ?? [], .. steps],
            Followed = record.Followed + steps.Count,
            Twin = stand.AddressOf,
        };
        return new HrisOutcome(next, person, person == before ? HrisEventKind.Unknown : MeaningOf(before, person!, steps))
        {
            Address = told.AddressAt(person),
            FollowUps = steps,
            NoticeAt = end is not null && !ReferenceEquals(record, stand.Record) && GuestEnds.NoticeOf(end) is var notice && notice > now ? notice : null,
        };

        // Whether another word holds than when the person was last brought up to date: only then is anything to be taken over.
        bool Differs(HrisField field) =>
            holds[field] is { } word
            && (before is null || stand.Record?.TakenAt is not { } taken || HrisTimeline.At(stand.Record.Words, field, taken) != word);
    }

    private static IEnumerable<(HrisFollowUpKind Kind, TurningPoint? Point, string? OtherId)> Entailed(
        Person? before, Person? person, IReadOnlyList<TurningPoint> reached, string? addressOf, HrisRecord record)
    {
        if (record.Twin is { } twin && addressOf != twin)
        {
            yield return (HrisFollowUpKind.AddressIsFree, null, twin);
        }

        if (addressOf is not null && addressOf != record.Twin)
        {
            yield return (HrisFollowUpKind.AskAboutAddress, null, addressOf);
        }

        if (before is { Standing: not Standing.Left }
            && person is { Standing: not Standing.Left }
            && PersonId.Normalize(before.Email) != PersonId.Normalize(person.Email))
        {
            yield return (HrisFollowUpKind.ReleaseAddress, null, null);
        }

        switch (before?.Standing, person?.Standing)
        {
            case (Standing.Active or Standing.OnLeave, Standing.Left):
                yield return (HrisFollowUpKind.Leave, null, null);
                break;
            case (Standing.Active, Standing.OnLeave):
                yield return (HrisFollowUpKind.Pause, null, null);
                break;
            case (Standing.OnLeave, Standing.Active):
                yield return (HrisFollowUpKind.Resume, null, null);
                break;
        }

        // Of those that a list brings in the list says so at its end, for all of them.
        if (person is not null && (before is not null || reached.Count > 0) && OrgPlace.HasMoved(before, person))
        {
            yield return (HrisFollowUpKind.CheckConflicts, null, person.ManagerId);
        }

        if (before?.ManagerId is not null && person is { Standing: not Standing.Left, ManagerId: null })
        {
            yield return (HrisFollowUpKind.ManagerUnknown, null, null);
        }

        foreach (var point in reached)
        {
            yield return (HrisFollowUpKind.Offer, point, null);
        }
    }

    private static IEnumerable<ReachedTurningPoint> Others(HrisRecord record, IEnumerable<TurningPoint> than) =>
        (record.Reached ?? []).ExceptBy(than, one => one.Point);

    private static HrisEventKind MeaningOf(Person? before, Person person, IReadOnlyList<HrisFollowUp> steps)
    {
        foreach (var step in steps)
        {
            switch (step.Kind, step.Point)
            {
                case (HrisFollowUpKind.Leave, _):
                    return HrisEventKind.Left;
                case (HrisFollowUpKind.Pause, _):
                    return HrisEventKind.LeaveStarted;
                case (HrisFollowUpKind.Resume, _):
                    return HrisEventKind.LeaveEnded;
                case (_, TurningPoint.Hired):
                    return HrisEventKind.Hired;
                case (_, TurningPoint.Promoted):
                    return HrisEventKind.Promoted;
                case (_, TurningPoint.NewRole):
                    return HrisEventKind.NewRole;
            }
        }

        return before is not null && before.ManagerId != person.ManagerId ? HrisEventKind.ManagerChanged
            : before is not null && before.Team != person.Team ? HrisEventKind.TeamChanged
            : HrisEventKind.Updated;
    }

    /// <summary>What was said, beside what is known.</summary>
    private sealed class Told(HrisStand stand, HrisRecord record, Dictionary<HrisField, HrisWord?> holds, Func<HrisField, bool> differs)
    {
        private bool IsOut => holds[HrisField.Employed]?.Value == HrisWord.No;

        /// <returns>Null while nobody can be made of it.</returns>
        public Person? PersonAt(DateTimeOffset now)
        {
            if (stand.Person is null && !CanBegin(now))
            {
                return null;
            }

            var known = stand.Person ?? new Person(stand.PersonId, "", "", Said(HrisField.Email)!, Zone: null, ExternalId: record.ExternalId);
            var standing = StandingAfter(known.Standing);
            return known with
            {
                GivenName = Take(HrisField.GivenName, known.GivenName)!,
                FamilyName = Take(HrisField.FamilyName, known.FamilyName)!,
                Email = AddressAt(known with { Standing = standing }) is { } address && stand.AddressOf is null ? address : known.Email,
                ExternalId = known.ExternalId ?? record.ExternalId,
                ManagerId = Take(HrisField.Manager, known.ManagerId),
                Title = Take(HrisField.Title, known.Title),
                Level = differs(HrisField.Level) ? LevelSaid : known.Level,
                Team = Take(HrisField.Team, known.Team),
                Site = Take(HrisField.Site, known.Site),
                Zone = Take(HrisField.Zone, known.Zone),
                Language = Take(HrisField.Language, known.Language),
                InvitedBy = Take(HrisField.InvitedBy, known.InvitedBy),
                HiredOn = differs(HrisField.HiredOn) ? HrisWords.DayOf(Said(HrisField.HiredOn)) : known.HiredOn,
                Standing = standing,
                LinksValidFrom = standing is Standing.Left && known.Standing is not Standing.Left ? now : known.LinksValidFrom,
            };
        }

        /// <summary>The address that somebody gets who is not gone; null when it stays as it is.</summary>
        public string? AddressAt(Person? person)
        {
            var isOpen = record.Twin is not null || stand.Person is null or { Standing: Standing.Left };
            var said = isOpen || differs(HrisField.Email) ? Said(HrisField.Email) : null;
            var isWanted = person is null ? stand.AddressOf is not null : person.Standing is not Standing.Left;
            return said is not null && isWanted && (said != stand.Person?.Email || stand.Person is { Standing: Standing.Left }) ? said : null;
        }

        /// <summary>The turning points that are behind the person now and were not before.</summary>
        public IReadOnlyList<(ReachedTurningPoint Turn, bool Offered)> Reached(Person person, DateTimeOffset now)
        {
            var reached = new List<(ReachedTurningPoint Turn, bool Offered)>();
            // An end that was moved away may bring somebody back into the middle of a leave.
            var isBack = stand.Person is { Standing: Standing.Left } && person.Standing is not Standing.Left;
            if (New(HrisField.Hired, TurningPoint.Hired) is { } hired)
            {
                // Who begins on another day than was said first begins once.
                reached.Add((new ReachedTurningPoint(TurningPoint.Hired, hired.EffectiveAt), isBack || record.ReachedAt(TurningPoint.Hired) is null));
            }
            else if (isBack)
            {
                reached.Add((new ReachedTurningPoint(TurningPoint.Hired, now), true));
            }

            var newTitle = person.Title is { } title && title != stand.Person?.Title;
            var isStep = newTitle || (person.Level is { } level && level != stand.Person?.Level);
            if (New(HrisField.Promoted, TurningPoint.Promoted) is { } promoted)
            {
                reached.Add((new ReachedTurningPoint(TurningPoint.Promoted, promoted.EffectiveAt), promoted.Value is null || isStep));
            }

            if (New(HrisField.NewRole, TurningPoint.NewRole) is { } role)
            {
                reached.Add((new ReachedTurningPoint(TurningPoint.NewRole, role.EffectiveAt), role.Value is null || newTitle));
            }
            else if (newTitle && stand.Person?.Title is not null && !reached.Any(one => one.Offered))
            {
                reached.Add((new ReachedTurningPoint(TurningPoint.NewRole, now), true));
            }

            if (stand.Person is { Standing: Standing.OnLeave } && person.Standing is Standing.Active)
            {
                reached.Add((new ReachedTurningPoint(TurningPoint.BackFromLeave, now), true));
            }

            return reached;
        }

        // One that a later end has overtaken is none any more.
        private HrisWord? New(HrisField field, TurningPoint point) =>
            holds[field] is { } word
            && !(record.ReachedAt(point) >= word.EffectiveAt)
            && !(holds[HrisField.Employed] is { Value: HrisWord.No } end && end.EffectiveAt >= word.EffectiveAt)
                ? word
                : null;

        // One name is enough: not everybody has two. Whose first day lies ahead begins then.
        private bool CanBegin(DateTimeOffset now) =>
            !IsOut
            && stand.AddressOf is null
            && Said(HrisField.Email) is not null
            && (Said(HrisField.GivenName) ?? Said(HrisField.FamilyName)) is not null
            && (holds[HrisField.Employed] is not null || HrisTimeline.Ahead(record.Words, HrisField.Employed, now).All(word => word.Value != HrisWord.Yes));

        private Standing StandingAfter(Standing before)
        {
            var (employed, away) = (Said(HrisField.Employed), Said(HrisField.OnLeave));
            return employed == HrisWord.No || (employed is null && before is Standing.Left) ? Standing.Left
                : away == HrisWord.Yes ? Standing.OnLeave
                : away == HrisWord.No || before is Standing.Left ? Standing.Active
                : before;
        }

        private int? LevelSaid => int.TryParse(Said(HrisField.Level), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

        private string? Said(HrisField field) => holds[field]?.Value;

        private string? Take(HrisField field, string? known) => differs(field) ? Said(field) : known;
    }
}
