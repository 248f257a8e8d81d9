using System.Net.Mail;
using MentorFlow.Calendars;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Mail.Composing;

/// <summary>Whom mails come from.</summary>
/// <param name="From">Name and address; also the organizer of calendar entries, as clients want it (RFC 6047).</param>
public sealed record MailSettings(CalendarParty From)
{
    public static MailSettings Default { get; } = new(new CalendarParty("MentorFlow", "mentorflow@localhost"));

    /// <param name="configuration">Settings "Mail:FromName" and "Mail:FromAddress".</param>
    /// <exception cref="FormatException">The address is none; the message names the setting.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var address = configuration["Mail:FromAddress"] ?? Default.From.Address;
        return MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? new MailSettings(new CalendarParty(configuration["Mail:FromName"] ?? Default.From.Name, address))
            : throw new FormatException($"Mail:FromAddress is '{address}'; it must be a mail address such as mentoring@example.com.");
    }
}
