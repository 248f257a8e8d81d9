using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What is asked of the mails, as far as it decides which of them are read.</summary>
/// <param name="ProgramId">Null for every program.</param>
/// <param name="Text">Words of a receiver's name or address, or of a subject; "" for none.</param>
public sealed record MailQuestion(string? ProgramId = null, string Text = "")
{
    /// <summary>Null for every kind.</summary>
    public MailTemplate? Template { get; init; }

    /// <summary>Only those that wait, or only those that were not delivered; null for both and all others.</summary>
    public MailIndex? Only { get; init; }

    /// <summary>Only of today, as the program's calendar has it.</summary>
    public bool Today { get; init; }

    /// <summary>Place of the line where the look before ended; "" for the newest.</summary>
    public string Before { get; init; } = "";

    /// <summary>The index that holds the fewest of those that do not fit.</summary>
    public string Prefix => Only is { } only ? MailLine.PrefixOf(only)
        : Template is { } template ? MailLine.PrefixOf(MailIndex.Template, template.ToString())
        : MailLine.PrefixOf(MailIndex.Everything);

    /// <summary>Where in an index the look begins; null for the newest.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Of the program.</param>
    public string? Begins(DateTimeOffset now, string zone)
    {
        var place = Before.Length == 0 ? null : Before;
        if (!Today)
        {
            return place;
        }

        var tomorrow = DateOnly.FromDateTime(now.ToZone(zone).Date).AddDays(1);
        var end = MailLine.PlaceOf(TimeZones.At(tomorrow, TimeOnly.MinValue, zone));
        return string.CompareOrdinal(place ?? end, end) < 0 ? place : end;
    }
}
