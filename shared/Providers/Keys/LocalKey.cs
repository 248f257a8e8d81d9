using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Keys;

namespace MentorFlow.Providers.Keys;

/// <summary>
/// The wrapping key on one machine: in a file of its own beside the database, which its owner alone can read, or in memory where documents are in memory,
/// too.
/// </summary>
public sealed class LocalKey : IKeyWrapping
{
    private const string Purpose = "key of a person";

    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // One after the other: a move that finds no file may still take the place of one that has come since.
    private static readonly Lock Making = new();

    private readonly Lock gate = new();
    private readonly Func<byte[]> load;
    private byte[]? loaded;

    private LocalKey(Func<byte[]> load) => this.load = load;

    /// <param name="path">Made with its folder when the key is first used.</param>
    public static LocalKey InFile(string path) => new(() => ReadOrMake(path));

    /// <summary>Gone with the process.</summary>
    public static LocalKey InMemory() => new(() => RandomNumberGenerator.GetBytes(PersonKeys.Length));

    /// <summary>To be called before anything starts, where a wrong file is still one sentence.</summary>
    /// <exception cref="SettingException">The file is there, and others than its owner may read it, or it holds no key.</exception>
    public static void Check(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                InFile(path).Key();
            }
        }
        catch (KeyUnavailableException wrong)
        {
            throw new SettingException(wrong.Message, wrong);
        }
    }

    public Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancellation = default)
    {
        var own = Key();
        return Task.FromResult(new WrappedKey(NameOf(own), FactsCipher.Seal(key, [own], Purpose)));
    }

    public Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancellation = default)
    {
        var own = Key();
        if (wrapped.By != NameOf(own))
        {
            throw new KeyUnavailableException($"The key was wrapped by {wrapped.By}, and this machine has {NameOf(own)}.");
        }

        try
        {
            return Task.FromResult(FactsCipher.Open(wrapped.Content, [own], Purpose));
        }
        catch (CryptographicException changed)
        {
            throw new KeyUnavailableException("The key of a person was changed and cannot be opened.", changed);
        }
    }

    // Says which it is, and nothing about it.
    private static string NameOf(byte[] key) =>
        $"local:{Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes("mentorflow wrapping key|"), .. key]))[..16]}";

    private byte[] Key()
    {
        lock (gate)
        {
            return loaded ??= load();
        }
    }

    private static byte[] ReadOrMake(string path)
    {
        try
        {
            lock (Making)
            {
                if (!File.Exists(path))
                {
                    Make(path);
                }
            }

            return Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new KeyUnavailableException($"The file {path} cannot be read or made: {failure.Message}", failure);
        }
    }

    /// <summary>Whole or not at all, and for its owner only; who is slower takes the key of who was faster.</summary>
    private static void Make(string path)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfOwner;
        }

        using (var stream = new FileStream(beside, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(PersonKeys.Length))));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }

    private static byte[] Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new KeyUnavailableException(
                $"The file {path} holds the key above the keys of people, and others than its owner may read or change it. "
                + "Give it the mode 600 (chmod 600), and find out who could read it.");
        }

        var key = new byte[PersonKeys.Length];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var written) && written == key.Length
            ? key
            : throw new KeyUnavailableException(
                $"The file {path} holds no key: it must be the one that was made here, of {PersonKeys.Length} bytes in base64.");
    }
}
