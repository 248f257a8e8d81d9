using System.Globalization;
using System.Text;

namespace MentorFlow.Mail.Mime;

internal static class MailAddressText
{
    /// <summary>The address as every relay takes it: international domains in their ASCII form.</summary>
    /// <exception cref="MailRejectedException">It is no address, or its part before the '@' is beyond ASCII, which few relays deliver.</exception>
    public static string ToAscii(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 1 || address.Any(character => character is <= ' ' or '<' or '>' or '\u007f') || !Ascii.IsValid(address.AsSpan(0, at)))
        {
            throw new MailRejectedException("The address cannot be mailed to.");
        }

        try
        {
            return $"{address[..at]}@{new IdnMapping().GetAscii(address[(at + 1)..])}";
        }
        catch (ArgumentException)
        {
            throw new MailRejectedException("The address has no domain that can be mailed to.");
        }
    }

    public static string DomainOf(string address) => ToAscii(address)[(ToAscii(address).LastIndexOf('@') + 1)..];
}
