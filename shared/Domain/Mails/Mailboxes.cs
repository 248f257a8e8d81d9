using System.Text;
using MimeKit;

namespace MentorFlow.Domain.Mails;

/// <summary>Which addresses are mailed to, and how they stand in a mail.</summary>
internal static class Mailboxes
{
    /// <summary>The mailbox as every relay takes it: an international domain in its ASCII form, a name in one line.</summary>
    /// <exception cref="MailRejectedException">It is no address, or its part before the '@' is beyond ASCII, which few relays deliver.</exception>
    public static MailboxAddress Of(CalendarParty party) => new(Encoding.UTF8, OneLine(party.Name), ToAscii(party.Address));

    /// <summary>The party with its address as it stands in the mail: mail programs look for their owner's among those of a calendar entry.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static CalendarParty Plain(CalendarParty party) => party with { Address = ToAscii(party.Address) };

    /// <inheritdoc cref="Of" path="/exception"/>
    public static string DomainOf(CalendarParty party) => Of(party).Domain;

    /// <summary>A line break, which could start a header of its own, becomes a space, as every control character.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    /// <summary>Whether relays take the address.</summary>
    public static bool CanBe(string address) => IsAddress(address) && Ascii.IsValid(MailboxAddress.EncodeAddrspec(address));

    private static string ToAscii(string address)
    {
        if (!IsAddress(address))
        {
            throw new MailRejectedException("The address cannot be mailed to.");
        }

        var plain = MailboxAddress.EncodeAddrspec(address);
        return Ascii.IsValid(plain) ? plain : throw new MailRejectedException("The address has letters beyond ASCII that few relays deliver.");
    }

    private static bool IsAddress(string address) =>
        MailboxAddress.TryParse(address, out var read) && read.Address == address && read.Domain is { Length: > 0 };
}
