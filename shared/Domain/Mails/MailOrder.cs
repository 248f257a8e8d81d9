namespace MentorFlow.Domain.Mails;

/// <summary>Asks for one mail: ids only; names, addresses and words are looked up when it is written.</summary>
/// <param name="MailId">The idempotency key, derived from instance and step: one order, one mail, however often it is placed.</param>
/// <param name="PersonId">The recipient, or <see cref="Coordinator"/>.</param>
/// <param name="Subject">
/// For a survey: its subject (the mentorship, with the number of the follow-up). For a program event: which one. For a concern: to which of its keepers.
/// For a code: which one.
/// </param>
/// <param name="EventAt">For a program event: when it is.</param>
/// <param name="MessageKey">For what a coordinator wrote to the recipient: which of their messages.</param>
/// <param name="AboutId">
/// For a question to a manager, and for the last day of a guest: person id of whom it is about. For a goal, and for what somebody confided or asked: its id.
/// </param>
/// <param name="SampleIn">For a test that a coordinator sends to themselves, about people who do not exist: the language it is written in.</param>
public sealed record MailOrder(
    Guid MailId,
    MailTemplate Template,
    string ProgramId,
    string PersonId,
    string? MentorshipId = null,
    string? SessionId = null,
    string? ProposalId = null,
    string? WorkItemKey = null,
    string? Subject = null,
    DateTimeOffset? EventAt = null,
    string? SampleIn = null,
    string? MessageKey = null,
    string? AboutId = null)
{
    /// <summary>Stands for the people who coordinate the program when the mail is written.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Stands for the sponsor of the program when the mail is written, who need not be known as a person.</summary>
    public const string Sponsor = "sponsor";

    /// <summary>Whether it goes to somebody who stands for an office and is no person of ours.</summary>
    public bool GoesToOffice => PersonId is Coordinator or Sponsor;
}
