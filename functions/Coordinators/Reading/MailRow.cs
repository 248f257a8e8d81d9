using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Functions.Hosting.Layout.Tables;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A mail in a list: to whom, when, and what became of it; never its words.</summary>
/// <param name="Zone">Of the program.</param>
/// <param name="Receiver">By name.</param>
/// <param name="Address">Null for mails to coordinators, and to somebody who is gone.</param>
/// <param name="Title">Its subject line; as long as it is not written, what kind of mail it is.</param>
public sealed record MailRow(MailLine Line, ProgramListing Program, string Zone, string Receiver, string? Address, string Title)
{
    /// <summary>Receiver and title, folded.</summary>
    public string Searched => Folded.Of($"{Receiver}\n{Address}\n{Title}");

    public bool IsWaiting => Line.Status is MailStatus.Queued or MailStatus.Held;

    /// <param name="now">UTC.</param>
    public bool IsToday(DateTimeOffset now) => Line.At.ToZone(Zone).Date == now.ToZone(Zone).Date;
}
