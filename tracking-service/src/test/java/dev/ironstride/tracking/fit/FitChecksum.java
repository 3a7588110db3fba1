package dev.ironstride.tracking.fit;

import com.garmin.fit.CRC;

/** Gives a changed file the checksum it would have had. */
final class FitChecksum {

    private FitChecksum() {}

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
