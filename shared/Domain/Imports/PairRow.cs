using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Imports;

/// <summary>Reads one row of a list of running pairs.</summary>
internal sealed class PairRow(ListRow row, ListHeader header, PairSettings settings)
{
    private static readonly string[] LocalTimes = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    // As other systems and people say it, bare.
    private static readonly Dictionary<string, int> Rhythms = Words(
        ("weekly everyweek hebdomadaire chaquesemaine touteslessemaines", 7),
        ("biweekly fortnightly everytwoweeks every2weeks toutesles2semaines touteslesdeuxsemaines bimensuel", 14),
        ("monthly everymonth everyfourweeks every4weeks mensuel mensuelle chaquemois touslesmois toutesles4semaines", 28));

    private static readonly Dictionary<string, bool> Answers = Words(("yes y true 1 x oui o vrai", true), ("no n false 0 non faux", false));

    private static readonly string[] NoDate = ["none", "no", "aucune", "aucun", "non"];

    private readonly DateOnly today = DateOnly.FromDateTime(settings.Now.ToZone(settings.Zone).DateTime);

    public ImportedPair Read()
    {
        var (mentor, mentee) = (Person(PairColumns.Mentor, PairColumns.MentorEmail), Person(PairColumns.Mentee, PairColumns.MenteeEmail));
        var startedOn = StartedOn();
        var minutes = Number(PairColumns.Minutes, settings.Limits.ShortestMinutes, settings.Limits.LongestMinutes, "rules.pair-minutes")
            ?? settings.Limits.Length(Continuation.UsualMinutes);
        var held = row.Text(PairColumns.SessionsHeld) is null ? 0 : Number(PairColumns.SessionsHeld, 0, Continuation.MostSessions, "rules.pair-sessions");
        var (channel, backup) = Channels();
        var isAgreed = IsAgreed();
        var continuation = new Continuation(
            startedOn ?? today,
            EveryDays(),
            minutes,
            held ?? 0,
            LastMetOn(startedOn, held),
            NextSession(TimeSpan.FromMinutes(minutes)),
            Goals(),
            channel,
            backup,
            isAgreed,
            isAgreed ? "" : settings.Usual.Confidentiality,
            isAgreed ? "" : settings.Usual.Boundaries);
        return new ImportedPair(row.Line, mentor, mentee, continuation, Despite());
    }

    private NamedPerson Person(string idColumn, string emailColumn)
    {
        var (id, email) = (row.Text(idColumn), row.Text(emailColumn));

        // Where a list has one column for a person, a mail address may stand in it.
        if (id?.Contains('@') == true && email is null)
        {
            (id, email, emailColumn) = (null, id, idColumn);
        }

        if (id is null && email is null)
        {
            row.Refuse(header.IsMissing(idColumn) ? emailColumn : idColumn, "rules.import-value");
        }

        if (email is not null && !PersonRules.IsMailAddress(email))
        {
            row.Refuse(emailColumn, "rules.import-mail-address");
        }

        return new NamedPerson(header.HeadingOf(id is null ? emailColumn : idColumn), id, email);
    }

    private DateOnly? StartedOn()
    {
        _ = row.Required(PairColumns.StartedOn);
        var date = row.Date(PairColumns.StartedOn);
        if (date > today)
        {
            row.Refuse(PairColumns.StartedOn, "rules.pair-ahead");
            return null;
        }

        return date;
    }

    private DateOnly? LastMetOn(DateOnly? startedOn, int? held)
    {
        var date = row.Date(PairColumns.LastMetOn);
        if (date > today)
        {
            row.Refuse(PairColumns.LastMetOn, "rules.pair-ahead");
        }
        else if (date < startedOn)
        {
            row.Refuse(PairColumns.LastMetOn, "rules.pair-met-before");
        }
        else if (date is null && held > 0 && row.Text(PairColumns.LastMetOn) is null)
        {
            row.Refuse(PairColumns.LastMetOn, "rules.pair-last-met");
        }
        else if (date is not null && held == 0)
        {
            row.Refuse(PairColumns.SessionsHeld, "rules.pair-held");
        }

        return date;
    }

    private int EveryDays()
    {
        if (row.Text(PairColumns.EveryDays) is not { } text)
        {
            return settings.Limits.Rhythm(Continuation.UsualEveryDays);
        }

        if (Rhythms.TryGetValue(ListColumns.Bare(text), out var days) && days == settings.Limits.Rhythm(days))
        {
            return days;
        }

        return Number(PairColumns.EveryDays, settings.Limits.ShortestRhythmDays, settings.Limits.LongestRhythmDays, "rules.pair-every-days")
            ?? Continuation.UsualEveryDays;
    }

    private DateTimeOffset? NextSession(TimeSpan length)
    {
        var zone = Zone();
        if (row.Text(PairColumns.NextSession) is not { } text || NoDate.Contains(ListColumns.Bare(text)))
        {
            return null;
        }

        if (MomentOf(text, zone) is not { } moment)
        {
            row.Refuse(PairColumns.NextSession, "rules.pair-next");
            return null;
        }

        if (moment <= settings.Now)
        {
            row.Refuse(PairColumns.NextSession, "rules.pair-next-past");
        }
        else if (moment + length > settings.Ends)
        {
            row.Refuse(PairColumns.NextSession, "rules.pair-next-late", ("date", DateOnly.FromDateTime(settings.Ends.ToZone(settings.Zone).DateTime)));
        }

        return moment;
    }

    private static DateTimeOffset? MomentOf(string text, string zone) =>
        DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimeZones.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone)
        : DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
        : null;

    private string Zone()
    {
        if (row.Text(PairColumns.NextSessionZone) is not { } text)
        {
            return settings.Zone;
        }

        if (TimeZones.NameOf(text) is { } zone)
        {
            return zone;
        }

        row.Refuse(PairColumns.NextSessionZone, "rules.import-time-zone");
        return settings.Zone;
    }

    private (string Channel, string Backup) Channels()
    {
        var channel = Place(PairColumns.Channel) ?? VideoSettings.AnyVideo;
        var backup = Place(PairColumns.BackupChannel) ?? settings.Usual.BackupChannel;
        if (settings.Video.Missing(channel, settings.MeetingLink) is { } missing)
        {
            Say(PairColumns.Channel, missing.Rule);
        }
        else if (MeetingLink.IsMeant(channel) && MeetingLink.Parse(channel) is null)
        {
            row.Refuse(PairColumns.Channel, MeetingLink.Rule);
        }

        if (channel == backup)
        {
            row.Refuse(PairColumns.BackupChannel, "rules.other-channel");
        }

        return (channel, backup);
    }

    private string? Place(string column)
    {
        var text = row.Text(column);
        if (text?.Length > PersonRules.LongestText)
        {
            row.Refuse(column, "rules.import-one-line", ("max", PersonRules.LongestText));
        }

        return text is not null && VideoSettings.IsAnyVideo(text) ? VideoSettings.AnyVideo : text;
    }

    private bool IsAgreed()
    {
        if (row.Text(PairColumns.Agreed) is not { } text)
        {
            return false;
        }

        if (!Answers.TryGetValue(ListColumns.Bare(text), out var isAgreed))
        {
            row.Refuse(PairColumns.Agreed, "rules.pair-agreed");
        }

        return isAgreed;
    }

    private string[] Goals()
    {
        var goals = (row.Text(PairColumns.Goals) ?? "").Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (goals.Length > GoalRules.MostGoals || goals.Any(goal => goal.Length > AgreementRules.LongestText))
        {
            row.Refuse(PairColumns.Goals, "rules.import-items", ("most", GoalRules.MostGoals), ("max", AgreementRules.LongestText));
        }

        return goals;
    }

    private string? Despite()
    {
        var reason = row.Text(PairColumns.Despite);
        if (reason is not null && PairDecisions.CheckReason(reason) is { } rule)
        {
            Say(PairColumns.Despite, rule);
        }

        return reason;
    }

    private int? Number(string column, int least, int most, string rule)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        row.Refuse(column, rule, ("min", least), ("max", most));
        return null;
    }

    private void Say(string column, Phrase rule) => row.Refuse(column, rule.Key, [.. rule.Values.Select(value => (value.Key, value.Value))]);

    private static Dictionary<string, T> Words<T>(params (string Words, T Meaning)[] meanings) =>
        meanings.SelectMany(one => one.Words.Split(' ').Select(word => (word, one.Meaning))).ToDictionary(one => one.word, one => one.Meaning);
}
