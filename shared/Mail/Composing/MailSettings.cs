using System.Net.Mail;
using MentorFlow.Calendars;
using MentorFlow.Programs;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Mail.Composing;

/// <summary>Whom mails come from.</summary>
/// <param name="From">A mailbox that the provider may send from; answers go to the program's coordinator.</param>
public sealed record MailSettings(string From)
{
    private const string DefaultFrom = "mentoring@localhost.localdomain";

    /// <exception cref="InvalidOperationException">Mail:From is no mail address.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var from = configuration["Mail:From"] ?? DefaultFrom;
        return MailAddress.TryCreate(from, out var address) && address.Address == from
            ? new MailSettings(from)
            : throw new InvalidOperationException($"The setting Mail:From is \"{from}\"; it must be a mail address such as mentoring@example.com.");
    }

    /// <summary>People know their program, not our name.</summary>
    public CalendarParty SenderOf(MentoringProgram program) => new(program.Name, From);
}
