using System.Net.Mail;
using MentorFlow.Calendars;
using MentorFlow.Programs;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Mail.Composing;

/// <summary>Whom mails come from.</summary>
/// <param name="FromAddress">A mailbox that the provider may send from.</param>
/// <param name="FromName">Null for the program's: people know their program, not our name.</param>
public sealed record MailSettings(string FromAddress = MailSettings.DefaultAddress, string? FromName = null)
{
    private const string DefaultAddress = "mentorflow@localhost";

    /// <param name="configuration">Settings "Mail:From" and "Mail:FromName".</param>
    /// <exception cref="FormatException">The address is none; the message names the setting.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var address = configuration["Mail:From"] ?? DefaultAddress;
        return MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? new MailSettings(address, configuration["Mail:FromName"])
            : throw new FormatException($"Mail:From is '{address}'; it must be a mail address such as mentoring@example.com.");
    }

    /// <summary>Also the organizer of calendar entries: they have to be the same (RFC 6047).</summary>
    public CalendarParty SenderFor(MentoringProgram program) => new(FromName ?? program.Name, FromAddress);
}
