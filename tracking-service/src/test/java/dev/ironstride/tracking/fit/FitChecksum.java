package dev.ironstride.tracking.fit;

import com.garmin.fit.CRC;

/** Gives a changed file the checksum it would have had. */
final class FitChecksum {

    private FitChecksum() {}

    /** A file around these messages. */
    static byte[] wrapped(byte[] data) {
        byte[] file = new byte[14 + data.length + 2];
        file[0] = 14;
        file[1] = 0x20;
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (data.length >> (8 * i));
            file[8 + i] = (byte) ".FIT".charAt(i);
        }
        System.arraycopy(data, 0, file, 14, data.length);
        return repaired(file);
    }

    static byte[] repaired(byte[] file) {
        int crc = 0;
        for (int i = 0; i < file.length - 2; i++) {
            crc = CRC.get16(crc, file[i]);
        }
        file[file.length - 2] = (byte) crc;
        file[file.length - 1] = (byte) (crc >> 8);
        return file;
    }
}
