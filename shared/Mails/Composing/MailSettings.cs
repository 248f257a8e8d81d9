using System.Net.Mail;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Mails.Composing;

/// <summary>Whom mails come from.</summary>
/// <param name="FromAddress">A mailbox that the provider may send from.</param>
/// <param name="FromName">Null for the coordinator's and the program's: people know them, not our name.</param>
public sealed record MailSettings(string FromAddress = MailSettings.DefaultAddress, string? FromName = null)
{
    /// <summary>The provider that is taken where none is named.</summary>
    public const string Outbox = "outbox";

    private const string DefaultAddress = "mentorflow@localhost";

    /// <summary>Who is told in the morning of what belongs to no program.</summary>
    public IReadOnlyList<Coordinator> Administrators { get; init; } = [];

    /// <param name="configuration">
    /// Settings "Mail:From", "Mail:FromName" and "Mail:Administrators"; an empty one is none. Only the outbox does without a mailbox: it sends nothing.
    /// </param>
    /// <exception cref="SettingException">The address is none, or missing for a provider that sends; the message names the setting.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var provider = configuration["Mail:Provider"] is { Length: > 0 } named ? named : Outbox;
        var address = configuration["Mail:From"] is { Length: > 0 } given ? given
            : provider == Outbox ? DefaultAddress
            : throw new SettingException($"The setting Mail:From is missing; the provider {provider} needs a mailbox to send from, such as mentoring@example.com.");
        return MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? new MailSettings(address, configuration["Mail:FromName"] is { Length: > 0 } name ? name : null)
            {
                Administrators = [.. ReadAdministrators(configuration["Mail:Administrators"] ?? "")],
            }
            : throw new SettingException($"The setting Mail:From is \"{address}\"; it must be a mail address such as mentoring@example.com.");
    }

    /// <summary>Of mails to participants: somebody whom they can answer. Also the organizer of calendar entries: they have to be the same (RFC 6047).</summary>
    public CalendarParty SenderFor(MentoringProgram program) => new(FromName ?? $"{program.Owner.Name}, {program.Name}", FromAddress);

    /// <summary>Of mails to the coordinators themselves.</summary>
    public CalendarParty SenderToCoordinators(MentoringProgram program) => new(FromName ?? program.Name, FromAddress);

    /// <summary>Of mails to the administrators.</summary>
    /// <param name="organization">As mails name what belongs to no program.</param>
    public CalendarParty SenderToAdministrators(string organization) => new(FromName ?? organization, FromAddress);

    /// <summary>Who gets what participants answer: providers let nobody send from the coordinator's own mailbox.</summary>
    /// <returns>Null where no relay takes the coordinator's address: that is no reason to send nothing.</returns>
    public static CalendarParty? ReplyTo(MentoringProgram program) =>
        Mailboxes.CanBe(program.Owner.Email) ? new CalendarParty(program.Owner.Name, program.Owner.Email) : null;

    private static IEnumerable<Coordinator> ReadAdministrators(string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(address => MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? new Coordinator(address, address)
            : throw new SettingException($"The setting Mail:Administrators has \"{address}\"; it must be mail addresses, by space."));
}
